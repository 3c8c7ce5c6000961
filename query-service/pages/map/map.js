// Draws the map of a search: each card that has a place is a numbered button, solid at an address,
// a dashed ring where only the town or county is known; the place that was asked for a quiet mark.
//
// The numbers, names and places are those of the cards.  Outlines come from our own server; without
// them the buttons stand on an empty ground.  Nothing moves by itself.
(() => {
  'use strict';

  const canvas = document.querySelector('#map .map-canvas');
  if (!canvas || !window.L || !window.topojson) return;
  const words = canvas.dataset;
  const L = window.L;

  // Of a button, in pixels, and of the space that it takes.
  const button_size = 32;
  const button_step = 36;
  const label_height = 20;
  const letter_width = 7.5;
  // The outlines tell no more beyond.
  const closest_zoom = 11;
  const closest_first_zoom = 9;
  // From farther away towns are too small to be named.
  const farthest_named_zoom = 5;

  const things = [...document.querySelectorAll('.card[data-latitude]')].map((card) => ({
    card,
    number: card.dataset.number,
    name: card.querySelector('h3 a').textContent,
    somewhere: card.dataset.somewhere || '',
    is_exact: card.dataset.precision === 'exact',
    point: L.latLng(Number(card.dataset.latitude), Number(card.dataset.longitude)),
  }));
  const here = words.hereLatitude && {
    name: words.hereName,
    point: L.latLng(Number(words.hereLatitude), Number(words.hereLongitude)),
  };

  function element(name, class_name, text) {
    const made = document.createElement(name);
    made.className = class_name;
    made.textContent = text;
    return made;
  }

  // Real buttons: Enter and the space bar press them, and they are told as buttons.
  const ButtonIcon = L.Icon.extend({
    options: {iconSize: [button_size, button_size]},
    createIcon() {
      const {thing} = this.options;
      const button = element('button', '', thing.number);
      button.type = 'button';
      button.setAttribute('aria-label',
        `${thing.number}: ${thing.name}${thing.somewhere && `, ${thing.somewhere}`}`);
      this._setIconStyles(button, 'icon');
      button.classList.add('map-button', ...(thing.is_exact ? [] : ['coarse']));
      button.addEventListener('click', () => go_to(thing.card));
      L.DomEvent.disableClickPropagation(button);
      return button;
    },
    createShadow: () => null,
  });

  function go_to(card) {
    for (const found of document.querySelectorAll('.card.found')) found.classList.remove('found');
    card.classList.add('found');
    card.querySelector('h3 a').focus({preventScroll: true});
    card.scrollIntoView({block: 'center'});
  }

  function label(latlng, class_name, text) {
    const html = element('span', '', text);
    html.setAttribute('aria-hidden', 'true');
    return L.marker(latlng, {
      icon: L.divIcon({className: `map-label ${class_name}`, html, iconSize: null}),
      interactive: false, keyboard: false, pane: 'labels',
    });
  }

  canvas.textContent = '';
  canvas.setAttribute('role', 'group');
  canvas.setAttribute('aria-label', words.label);
  const is_touched = window.matchMedia('(pointer: coarse)').matches;
  const map = L.map(canvas, {
    attributionControl: false, zoomControl: false, minZoom: 0, maxZoom: closest_zoom, zoomSnap: 0.5,
    // One finger and the wheel move the page, two fingers the map.
    dragging: !is_touched, scrollWheelZoom: false,
    zoomAnimation: false, fadeAnimation: false, markerZoomAnimation: false, inertia: false,
    renderer: L.svg({padding: 0.5}),
  });
  map.createPane('labels').classList.add('map-labels');

  function show_all() {
    const bounds = L.latLngBounds(things.map((thing) => thing.point));
    if (here) bounds.extend(here.point);
    // Room for words beside the outermost buttons, where there are any.
    const is_named = map.getBoundsZoom(bounds, false, L.point(72, 72)) >= farthest_named_zoom;
    map.fitBounds(bounds, {padding: is_named ? [64, 48] : [36, 36], maxZoom: closest_first_zoom, animate: false});
  }

  // Beside the map, where they cover nothing of it.
  function add_buttons() {
    const bar = element('p', 'map-buttons', '');
    const add = (text, name, press) => {
      const button = element('button', '', text);
      button.type = 'button';
      button.setAttribute('aria-label', name);
      button.title = name;
      button.addEventListener('click', press);
      bar.append(button);
      return button;
    };
    const closer = add('+', words.zoomIn, () => map.zoomIn());
    const farther = add('−', words.zoomOut, () => map.zoomOut());
    add('⤢', words.all, show_all);
    map.on('zoomend', () => {
      closer.setAttribute('aria-disabled', String(map.getZoom() >= map.getMaxZoom()));
      farther.setAttribute('aria-disabled', String(map.getZoom() <= map.getMinZoom()));
    });
    canvas.after(bar);
  }

  // Where a button would cover another it stands beside it, with a line to its place.
  const seats = [[0, 0]];
  for (let ring = 1; ring <= 5; ring += 1)
    for (let turn = 0; turn < 6 * ring; turn += 1) {
      const angle = (Math.PI * turn) / (3 * ring);
      seats.push([Math.cos(angle) * ring * button_step, Math.sin(angle) * ring * button_step]);
    }

  const leaders = L.layerGroup();
  const area_labels = L.layerGroup();

  // Boxes at this zoom that buttons and words have taken.
  let taken = [];

  function overlaps(a, b) {
    return Math.abs(a.x - b.x) < (a.width + b.width) / 2 && Math.abs(a.y - b.y) < (a.height + b.height) / 2;
  }

  const box = (center, width, height) => ({x: center.x, y: center.y, width, height});

  // A box for the words that covers nothing, so many lines below the point; none where all is full.
  function room_for(text, at, lines, full) {
    return lines
      .map((down) => box(at.add([0, down * (button_size + label_height + 4) / 2]), text.length * letter_width, label_height))
      .find((wanted) => !full.some((other) => overlaps(wanted, other)));
  }

  // Once for each zoom: the buttons, then the words that find room between them.
  function lay_out() {
    const zoom = map.getZoom();
    taken = [];
    // What stands in it is in sight where all places are.
    const places = L.bounds(things.map((thing) => map.project(thing.point, zoom)));
    const margin = L.point(button_size / 2, button_size);
    const frame = L.bounds(places.min.subtract(margin), places.max.add(margin));
    leaders.clearLayers();
    area_labels.clearLayers();
    for (const thing of things) {
      const at = map.project(thing.point, zoom);
      const free = seats.map(([x, y]) => at.add([x, y]))
        .filter((seat) => !taken.some((other) => overlaps(box(seat, button_step - 1, button_step - 1), other)));
      const seat = free.find((place) => frame.contains(place)) || free[0] || at;
      taken.push(box(seat, button_step - 1, button_step - 1));
      thing.marker.setLatLng(map.unproject(seat, zoom));
      if (seat.distanceTo(at) > 1) {
        leaders.addLayer(L.polyline([thing.point, map.unproject(seat, zoom)], {className: 'map-leader', interactive: false}));
        leaders.addLayer(L.circleMarker(thing.point, {radius: 3, className: 'map-spot', interactive: false}));
      }
    }
    const say = (point, class_name, text) => {
      const place = room_for(text, map.project(point, zoom), [1, -1], taken);
      if (!place) return;
      taken.push(place);
      area_labels.addLayer(label(map.unproject(L.point(place.x, place.y), zoom), class_name, text));
    };
    if (here) say(here.point, 'of-here', here.name);
    const said = new Set();
    for (const thing of things) {
      if (zoom < farthest_named_zoom || !thing.somewhere || said.has(thing.somewhere)) continue;
      said.add(thing.somewhere);
      say(thing.point, 'of-area', thing.somewhere);
    }
  }

  // The names of states, each in the middle of what is seen of it, where it has room.
  const states = [];
  const state_labels = L.layerGroup();

  function middle_of(ring) {
    let twice_area = 0;
    let x = 0;
    let y = 0;
    ring.forEach((a, at) => {
      const b = ring[(at + 1) % ring.length];
      const cross = a.x * b.y - b.x * a.y;
      twice_area += cross;
      x += (a.x + b.x) * cross;
      y += (a.y + b.y) * cross;
    });
    return L.point(x, y).divideBy(3 * twice_area);
  }

  function name_states() {
    state_labels.clearLayers();
    const seen = map.getBounds();
    const window_bounds = L.bounds([0, 0], map.getSize());
    for (const state of states) {
      if (!seen.intersects(state.bounds)) continue;
      const ring = L.PolyUtil.clipPolygon(
        state.ring.map((point) => map.latLngToContainerPoint(point)), window_bounds);
      if (ring.length < 3) continue;
      const size = L.bounds(ring).getSize();
      if (size.x < state.name.length * letter_width + 8 || size.y < label_height) continue;
      const middle = map.project(map.containerPointToLatLng(middle_of(ring)));
      const place = room_for(state.name, middle, [0, 1, -1, 2, -2], taken);
      if (!place) continue;
      state_labels.addLayer(label(map.unproject(L.point(place.x, place.y)), 'of-state', state.name));
    }
  }

  async function read(path) {
    const answer = await fetch(path);
    if (!answer.ok) throw new Error(`${path}: ${answer.status}`);
    return answer.json();
  }

  // Where a ring goes over the date line it goes on beyond 180 degrees, in one piece.
  function unwrap(ring) {
    let before = ring[0][0];
    for (const point of ring) {
      point[0] += 360 * Math.round((before - point[0]) / 360);
      [before] = point;
    }
  }

  function features_of(topology, object) {
    const {features} = window.topojson.feature(topology, topology.objects[object]);
    for (const {geometry: {type, coordinates}} of features)
      for (const polygon of type === 'Polygon' ? [coordinates] : coordinates) polygon.forEach(unwrap);
    return features;
  }

  function draw(features, class_of) {
    L.geoJSON(features, {
      interactive: false,
      style: (feature) => ({className: class_of(feature), fillOpacity: 1, weight: 1}),
    }).addTo(map).bringToBack();
  }

  function keep_names(features) {
    for (const feature of features) {
      const {type, coordinates} = feature.geometry;
      const polygons = type === 'Polygon' ? [coordinates] : coordinates;
      const rings = polygons.map(([outer]) => outer.map(([east, north]) => L.latLng(north, east)));
      const [ring] = rings.sort((a, b) => b.length - a.length);
      states.push({name: feature.properties.name, ring, bounds: L.latLngBounds(ring)});
    }
  }

  const united_states = '840';

  async function draw_outlines() {
    const [countries, of_states] = await Promise.all([read('/map/countries.json'), read('/map/states.json')]);
    const state_features = features_of(of_states, 'states');
    draw(state_features, () => 'map-land map-border');
    // The finer outline of the states is drawn over this one.
    draw(features_of(countries, 'countries'), ({id}) => (id === united_states ? 'map-land' : 'map-land map-border'));
    keep_names(state_features);
    name_states();
  }

  show_all();
  map.addLayer(state_labels).addLayer(leaders).addLayer(area_labels);
  add_buttons();
  L.control.scale({metric: words.units === 'km', imperial: words.units === 'mi'}).addTo(map);
  if (here)
    L.marker(here.point, {
      icon: L.divIcon({className: 'map-here', iconSize: [18, 18]}), interactive: false, keyboard: false, pane: 'labels',
    }).addTo(map);
  for (const thing of things) {
    const said = element('span', '', `${thing.name}${thing.somewhere && `, ${thing.somewhere}`}`);
    thing.marker = L.marker(thing.point, {
      icon: new ButtonIcon({thing}), keyboard: false, riseOnHover: true,
    }).bindTooltip(said, {direction: 'top', offset: [0, -button_size / 2], className: 'map-tip'}).addTo(map);
  }
  lay_out();
  map.on('zoomend', lay_out);
  map.on('moveend', name_states);
  draw_outlines().catch(() => {});
})();
