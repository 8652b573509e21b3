/** Whether what is dragged holds files: words dragged into a field stay the browser’s business. */
export function hasFiles({ dataTransfer }: DragEvent): boolean {
  return dataTransfer?.types.includes('Files') === true;
}

/** The files of a drop or of a clipboard. */
export function filesOf(given: DataTransfer | null): File[] {
  return [...(given?.files ?? [])];
}

/** Pasted text as a file, unless it is pasted into a field. */
export function pastedFile(given: DataTransfer | null): File[] {
  const isField = document.activeElement?.matches('input, textarea, select, [contenteditable]');
  const text = isField ? '' : (given?.getData('text/plain') ?? '');
  return text.trim() === '' ? [] : [new File([text], 'pasted text')];
}

interface LaunchQueue {
  setConsumer(consume: (given: { files?: readonly FileSystemFileHandle[] }) => void): void;
}

/** Tells of files that the installed program was opened with; they may be gone when they are come to. */
export function whenLaunched(open: (files: Promise<File[]>) => void): void {
  (window as { launchQueue?: LaunchQueue }).launchQueue?.setConsumer(({ files = [] }) => {
    if (files.length > 0) open(Promise.all(files.map((one) => one.getFile())));
  });
}
