import type { Size } from '$lib/scene/geometry';

/** A picture format of the web, by its MIME type. */
export type RasterType = 'image/png' | 'image/jpeg' | 'image/webp';

/** Draws an SVG as a picture of `scale` px a px; rejects where that cannot be done. */
export type Rasterise = (
  svg: string,
  size: Size,
  scale: number,
  type: RasterType,
) => Promise<Uint8Array<ArrayBuffer>>;

/** As the browser draws it. */
export const rasteriseInBrowser: Rasterise = async (svg, size, scale, type) => {
  const url = URL.createObjectURL(new Blob([svg], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    const canvas = document.createElement('canvas');
    canvas.width = Math.round(size.width * scale);
    canvas.height = Math.round(size.height * scale);
    const context = canvas.getContext('2d');
    if (!context) throw new Error('this browser gives no canvas to draw on');
    context.drawImage(image, 0, 0, canvas.width, canvas.height);
    const blob = await toBlob(canvas, type);
    return new Uint8Array(await blob.arrayBuffer());
  } finally {
    URL.revokeObjectURL(url);
  }
};

function toBlob(canvas: HTMLCanvasElement, type: RasterType): Promise<Blob> {
  return new Promise((resolve, reject) => {
    canvas.toBlob(
      (blob) => {
        if (blob === null) reject(new Error('it is larger than this browser can draw'));
        else if (blob.type !== type) reject(new Error(`this browser writes no ${type}`));
        else resolve(blob);
      },
      type,
      0.92,
    );
  });
}
