// The picture of members and ties: vis-network keeps the graph, this draws it as a support map.
(() => {
  const read = (id) => document.getElementById(id);
  const data = JSON.parse(read("data").textContent);
  const { look } = data;
  const { theme } = look;
  const font = getComputedStyle(document.body).fontFamily;
  const nodes = new vis.DataSet(data.nodes);
  const edges = new vis.DataSet(data.edges);
  const glyphs = Object.fromEntries(
    Object.entries(look.kinds).map(([kind, style]) => [kind, new Path2D(style.glyph)]),
  );
  let near = null; // the chosen member and those tied to it; null while none is chosen

  function outline(ctx, shape, x, y, radius) {
    const corners = look.shapes[shape];
    ctx.beginPath();
    if (!corners.length) ctx.arc(x, y, radius, 0, 2 * Math.PI);
    corners.forEach(([across, down]) => ctx.lineTo(x + across * radius, y + down * radius));
    ctx.closePath();
  }

  function lettered(ctx, rows, x, top, size, colour, weight) {
    ctx.font = `${weight} ${size}px ${font}`;
    ctx.textAlign = "center";
    ctx.textBaseline = "alphabetic";
    rows.forEach((row, i) => {
      const y = top + look.lineHeight * size * i + size * 0.93;
      if (colour !== theme.ego_ink) {
        ctx.lineWidth = size * 0.3;
        ctx.lineJoin = "round";
        ctx.strokeStyle = theme.paper;
        ctx.strokeText(row, x, y);
      }
      ctx.fillStyle = colour;
      ctx.fillText(row, x, y);
    });
  }

  function drawEgo(ctx, node, x, y) {
    ctx.beginPath();
    ctx.arc(x, y, node.size, 0, 2 * Math.PI);
    ctx.fillStyle = theme.ego;
    ctx.fill();
    const top = y - (node.rows.length * look.lineHeight * node.letter) / 2;
    lettered(ctx, node.rows, x, top, node.letter, theme.ego_ink, 600);
  }

  function drawMember(ctx, node, x, y, chosen) {
    const style = look.kinds[node.kind];
    const line = look.influences[node.influence];
    const radius = node.size;
    const thin = radius / 20;
    if (chosen) {
      outline(ctx, style.shape, x, y, radius * 1.6);
      ctx.fillStyle = theme.ink + "22";
      ctx.fill();
    }
    outline(ctx, style.shape, x, y, radius * look.outline);
    ctx.fillStyle = theme.paper;
    ctx.fill();
    ctx.strokeStyle = theme.ink;
    ctx.lineCap = "round";
    ctx.lineWidth = line.width * thin;
    ctx.setLineDash(node.shapeProperties.borderDashes || []);
    ctx.stroke();
    ctx.setLineDash([]);
    outline(ctx, style.shape, x, y, radius);
    ctx.fillStyle = style.colour;
    ctx.fill();
    ctx.save();
    ctx.translate(x, y);
    ctx.scale(thin, thin);
    ctx.fillStyle = style.ink;
    ctx.fill(glyphs[node.kind], "evenodd");
    ctx.restore();
    if (line.badge) drawBadge(ctx, x + radius * 0.98, y - radius * 0.98, radius);
  }

  function drawBadge(ctx, x, y, radius) {
    ctx.beginPath();
    ctx.arc(x, y, radius * 0.4, 0, 2 * Math.PI);
    ctx.fillStyle = theme.ink;
    ctx.fill();
    ctx.beginPath();
    ctx.moveTo(x - radius * 0.2, y);
    ctx.lineTo(x + radius * 0.2, y);
    ctx.strokeStyle = theme.paper;
    ctx.lineWidth = radius * 0.13;
    ctx.stroke();
  }

  function renderer({ ctx, id, x, y, state }) {
    const node = nodes.get(id);
    const faded = near !== null && !near.has(id);
    const dimmed = (draw) => () => {
      ctx.save();
      ctx.globalAlpha = faded ? 0.28 : 1;
      draw();
      ctx.restore();
    };
    const width = 2 * node.size * look.outline;
    const nodeDimensions = { width, height: width };
    if (id === look.ego) return { drawNode: dimmed(() => drawEgo(ctx, node, x, y)), nodeDimensions };
    return {
      drawNode: dimmed(() => drawMember(ctx, node, x, y, state.selected || state.hover)),
      // Names last, so that no marker covers one.
      drawExternalLabel: dimmed(() =>
        lettered(ctx, node.rows, x + node.away[0], y + node.away[1], look.size, theme.ink, 500),
      ),
      nodeDimensions,
    };
  }

  function along(ctx, words, radius) {
    // Letter by letter around the top of a circle.
    ctx.font = `500 ${look.titleSize}px ${font}`;
    ctx.fillStyle = theme.words;
    ctx.textAlign = "center";
    ctx.textBaseline = "alphabetic";
    const steps = [...words].map((letter) => ctx.measureText(letter).width + look.titleSize * 0.06);
    let angle = -steps.reduce((sum, step) => sum + step, 0) / 2 / radius;
    [...words].forEach((letter, i) => {
      angle += steps[i] / 2 / radius;
      ctx.save();
      ctx.translate(look.centre[0], look.centre[1]);
      ctx.rotate(angle);
      ctx.fillText(letter, 0, -radius);
      ctx.restore();
      angle += steps[i] / 2 / radius;
    });
  }

  function drawCircles(ctx) {
    [3, 2, 1].forEach((circle) => {
      ctx.beginPath();
      ctx.arc(look.centre[0], look.centre[1], look.radii[circle - 1], 0, 2 * Math.PI);
      ctx.fillStyle = theme[`circle_${circle}`];
      ctx.fill();
      ctx.strokeStyle = theme.line;
      ctx.lineWidth = 1.2;
      ctx.stroke();
    });
    look.titles.forEach((words, i) => along(ctx, words, look.radii[i] - 13));
    if (look.parked) {
      ctx.font = `500 ${look.titleSize}px ${font}`;
      ctx.fillStyle = theme.words;
      ctx.textAlign = "left";
      ctx.fillText(look.parked, 16, look.tray + 24);
      ctx.fillRect(16, look.tray + 4, look.width - 32, 0.7);
    }
  }

  const picture = read("picture");
  const options = JSON.parse(data.options);
  options.nodes = { shape: "custom", ctxRenderer: renderer };
  const network = new vis.Network(picture, { nodes, edges }, options);
  // The lists say everything that the picture does; the picture itself is one image.
  picture.firstElementChild.tabIndex = -1;
  network.on("beforeDrawing", drawCircles);

  let own = false; // whether the person has chosen the view
  function whole() {
    own = false;
    if (!picture.clientWidth || !picture.clientHeight) return; // in a tab that is not shown
    const scale = Math.min(picture.clientWidth / look.width, picture.clientHeight / look.height);
    network.moveTo({ position: { x: look.width / 2, y: look.height / 2 }, scale });
  }
  function zoom(by) {
    own = true;
    network.moveTo({ scale: network.getScale() * by });
  }
  whole();
  network.on("resize", () => { if (!own) whole(); });
  network.on("dragStart", ({ nodes: held }) => { if (!held.length) own = true; });
  network.on("zoom", () => { own = true; });
  read("closer").addEventListener("click", () => zoom(1.25));
  read("farther").addEventListener("click", () => zoom(0.8));
  read("whole").addEventListener("click", whole);
  // A wheel turned over the picture scrolls the notebook; with Ctrl, or by a pinch, it zooms.
  const wheel = (event) => { if (!event.ctrlKey) event.stopPropagation(); };
  picture.addEventListener("wheel", wheel, { capture: true });

  const buttons = [...document.querySelectorAll("[data-member]")];
  function choose(id) {
    near = id === null ? null : new Set([id, look.ego, ...network.getConnectedNodes(id)]);
    if (id === look.ego) near = null;
    edges.update(
      edges.get({ filter: (edge) => edge.title }).map((edge) => {
        const opacity = near !== null && edge.from !== id && edge.to !== id ? 0.25 : 1;
        return { id: edge.id, color: { ...edge.color, opacity } };
      }),
    );
    buttons.forEach((each) => each.setAttribute("aria-pressed", String(each.dataset.member === id)));
    network.redraw();
  }
  network.on("select", ({ nodes: chosen }) => choose(chosen.length ? chosen[0] : null));
  buttons.forEach((button) => button.addEventListener("click", () => {
    const again = button.getAttribute("aria-pressed") === "true";
    network.selectNodes(again ? [] : [button.dataset.member]);
    choose(again ? null : button.dataset.member);
  }));
  addEventListener("beforeprint", () => {
    document.querySelectorAll("details").forEach((each) => { each.open = true; });
  });
})();
