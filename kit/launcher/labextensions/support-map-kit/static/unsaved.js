// A notebook at which somebody only looked is not unsaved.

const KERNEL_S = ["kernelspec", "language_info"];

/** Let what JupyterLab notes of the kernel by itself be no change that has to be saved. */
export function forgiveKernelNotes(model) {
  if (model.dirty) return;
  const before = words(model);
  model.metadataChanged.connect((_, { key }) => {
    if (!KERNEL_S.includes(key)) return;
    // Only then has JupyterLab marked it as changed.
    setTimeout(() => {
      if (!model.isDisposed && model.dirty && words(model) === before) model.dirty = false;
    });
  });
}

function words(model) {
  const { metadata, ...others } = model.toJSON();
  const own = Object.entries(metadata).filter(([key]) => !KERNEL_S.includes(key));
  return JSON.stringify([own, others]);
}
