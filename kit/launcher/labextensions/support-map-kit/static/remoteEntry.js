// What JupyterLab and Notebook 7 load: a container as module federation has them, written by hand.
(() => {
  const beside = document.currentScript.src;
  const parts = ["application", "apputils", "coreutils", "mainmenu", "notebook"];
  let scope;

  async function shared(name) {
    const [found] = Object.values(scope[name]);
    return (await found.get())();
  }

  async function jupyter() {
    const names = [...parts.map((part) => `@jupyterlab/${part}`), "@lumino/widgets"];
    return Object.assign({}, ...(await Promise.all(names.map(shared))));
  }

  (window._JUPYTERLAB ||= {})["support-map-kit"] = {
    init(given) {
      scope = given;
    },
    async get() {
      const { makePlugin } = await import(new URL("plugin.js", beside));
      const plugin = makePlugin(await jupyter());
      // Without this mark JupyterLab takes the holder for the plugin, and its page stays blank.
      return () => ({ __esModule: true, default: plugin });
    },
  };
})();
