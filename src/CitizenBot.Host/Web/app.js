// The web chat of CitizenBot: a Direct Line 3.0 client without a library or a build step.
// What comes from a server or a person is only ever shown through textContent.
'use strict';
{
  const words = {
    vi: {
      title: 'Gửi và theo dõi đơn', log: 'Cuộc trò chuyện', bot: 'Trợ lý: ', me: 'Ông/bà: ', other: 'English',
      connecting: 'Đang kết nối...', ready: 'Trợ lý tự động, sẵn sàng nhận tin', lost: 'Mất kết nối, đang nối lại. Xin ông/bà chờ một chút.',
      busy: 'Có nhiều lượt mở cùng lúc, tôi thử lại ngay khi được.',
      placeholder: 'Viết tin nhắn', box: 'Tin nhắn của ông/bà', send: 'Gửi', file: 'Gửi ảnh hoặc tệp',
      pick: n => n === 1 ? 'Có một nút để chọn' : `Chọn một trong ${n}`, chosen: 'đã chọn',
      sending: 'đang gửi', retrying: 'chưa gửi được, đang thử lại', refused: 'chưa gửi được; xin viết ngắn hơn hoặc gửi lại',
      tooLong: n => `Tin này dài ${n} chữ cái, mỗi tin gửi được đến 4000. Xin chia làm hai tin.`,
      left: n => `Còn viết thêm được ${n} chữ cái.`,
      drop: 'Thả tệp vào đây để gửi', loaded: p => `Đã tải ${p} %`, cancel: 'Hủy gửi', cancelled: 'đã hủy gửi', fileRefused: 'chưa gửi được; xin chọn lại tệp này',
      tooBig: (name, size, most) => `Tệp "${name}" nặng ${size}; tôi chỉ nhận được mỗi tệp đến ${most}. Xin gửi tệp nhỏ hơn, hoặc mang đến nơi tiếp công dân.`,
      empty: name => `Tệp "${name}" bị trống (0 KB). Xin gửi lại giúp tôi.`,
      unsent: name => `Tệp "${name}" chưa gửi xong; xin chọn lại.`,
      fresh: 'Cuộc trò chuyện trước không còn mở được nên tôi mở cuộc mới. Đơn đã gửi vẫn còn, ông/bà tra cứu bằng mã hồ sơ và PIN.',
      over: 'Phiên làm việc đã hết giờ. Xin anh/chị vào lại bằng lời mời mới của người quản trị.',
      leave: 'Đóng và xóa', leaveTitle: 'Đóng và xóa cuộc trò chuyện?',
      leaveText: 'Tin nhắn và đơn đang viết dở sẽ bị xóa. Đơn đã gửi vẫn được giữ; xin chép mã hồ sơ và PIN ra giấy trước khi đóng.',
      yes: 'Đóng và xóa', no: 'Ở lại', gone: 'Đã xóa cuộc trò chuyện khỏi máy này. Cảm ơn ông/bà.', again: 'Bắt đầu lại',
      notGone: 'Chưa xóa được vì mất kết nối. Xin thử lại sau một chút.',
      demo: day => `Bản dùng thử, dữ liệu không có thật. Hôm nay được coi là ngày ${day}.`,
      days: ['Chủ nhật', 'thứ Hai', 'thứ Ba', 'thứ Tư', 'thứ Năm', 'thứ Sáu', 'thứ Bảy'],
    },
    en: {
      title: 'Send and follow a petition', log: 'Conversation', bot: 'Assistant: ', me: 'You: ', other: 'Tiếng Việt',
      connecting: 'Connecting...', ready: 'Automatic assistant, ready', lost: 'The connection is lost; trying again. Please wait a moment.',
      busy: 'Many visitors at once; I try again as soon as I can.',
      placeholder: 'Write a message', box: 'Your message', send: 'Send', file: 'Send a picture or a file',
      pick: n => n === 1 ? 'There is one button' : `Choose one of ${n}`, chosen: 'chosen',
      sending: 'sending', retrying: 'not sent yet, trying again', refused: 'not sent; please write less, or send it again',
      tooLong: n => `This message has ${n} characters; 4000 fit. Please make two messages of it.`,
      left: n => `${n} characters left.`,
      drop: 'Drop the files here to send them', loaded: p => `${p} % sent`, cancel: 'Cancel', cancelled: 'cancelled', fileRefused: 'not sent; please choose this file again',
      tooBig: (name, size, most) => `The file "${name}" has ${size}; I take files of up to ${most}. Please send a smaller one, or bring it to the reception office.`,
      empty: name => `The file "${name}" is empty (0 KB). Please send it again.`,
      unsent: name => `The file "${name}" was not sent completely; please choose it again.`,
      fresh: 'The earlier conversation cannot be opened any more, so I started a new one. A petition you sent is safe: look it up by code and PIN.',
      over: 'The sign-in is over. Please enter again by a new invitation from the administrator.',
      leave: 'Close and delete', leaveTitle: 'Close and delete the conversation?',
      leaveText: 'The messages and an unfinished petition are deleted. Petitions you sent are kept; write down code and PIN before you close.',
      yes: 'Close and delete', no: 'Stay', gone: 'The conversation is deleted from this device. Thank you.', again: 'Start again',
      notGone: 'It could not be deleted because the connection is lost. Please try again in a moment.',
      demo: day => `Demonstration with made-up data. Today is taken to be ${day}.`,
      days: ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'],
    },
  };
  const longest = 4000, month = 30 * 864e5, api = 'v3/directline/', key = 'citizenbot';
  const $ = id => document.getElementById(id);
  const log = $('log'), text = $('text'), choices = $('choices');

  // ---- What is remembered: a citizen's conversation for 30 days, an official's as long as the tab is open.
  const storage = name => { try { const s = window[name]; s.getItem(key); return s; } catch { const m = {}; return { getItem: k => m[k] ?? null, setItem(k, v) { m[k] = v; }, removeItem(k) { delete m[k]; } }; } };
  const tab = storage('sessionStorage');
  let payload = (/^#start=([\w-]{1,64})$/.exec(location.hash) || [])[1] || '';
  const invited = payload.startsWith('inv-');
  // An invitation works once and is a secret: it leaves the address bar, and a reload does not open it again.
  if (location.hash) history.replaceState(null, '', location.pathname + location.search);
  if (invited) [key, key + '.queue', key + '.draft'].forEach(k => tab.removeItem(k));
  const store = invited || tab.getItem(key) ? tab : storage('localStorage');
  const parse = (json, otherwise) => { try { return JSON.parse(json) ?? otherwise; } catch { return otherwise; } };
  const put = (where, k, value) => { try { where.setItem(k, value); } catch { /* full or forbidden: then it lives as long as the page */ } };
  let mem = parse(store.getItem(key), {});
  if (!(Date.now() - mem.seen < month)) mem = { lang: mem.lang };
  let queue = mem.conversation ? parse(tab.getItem(key + '.queue'), []) : [];
  // Files live as long as the page does: of those from before a reload only the names are left, until the log shows that they arrived.
  let lost = queue.filter(x => x.name);
  queue = queue.filter(x => !x.name);
  const save = () => { mem.seen = Date.now(); put(store, key, JSON.stringify(mem)); };
  const saveQueue = () => put(tab, key + '.queue', JSON.stringify([...lost, ...queue].map(({ id, name, activity }) => ({ id, name, activity }))));

  let config = { largestFile: 20 << 20 }, lang = mem.lang === 'en' ? 'en' : 'vi', state = 'connecting', w = words[lang];
  let known = Number(mem.watermark) || 0, live = '';  // what this browser had before the page was loaded is history
  let position = '', closed = false, socket, heard = 0, current, lastDay, attempt = 0, greeted = false, skew = 0, wake = () => { };
  const shown = new Set(), waiting = new Map();

  // ---- Words of the page
  function speak(next) {
    lang = next; w = words[lang]; mem.lang = lang;
    document.documentElement.lang = lang;
    const office = config.officeName && config.officeName[lang];
    document.title = office ? `${w.title} - ${office}` : w.title;
    if (office) $('office').textContent = office;
    log.setAttribute('aria-label', w.log);
    $('language').textContent = w.other;
    $('language').lang = lang === 'vi' ? 'en' : 'vi';
    $('leave').textContent = w.leave;
    text.placeholder = w.placeholder;
    $('drop').firstElementChild.textContent = w.drop;
    text.setAttribute('aria-label', w.box);
    for (const id of ['send', 'file']) { $(id).setAttribute('aria-label', w[id]); $(id).title = w[id]; }
    if (config.demo) { $('banner').hidden = false; $('banner').textContent = w.demo(String(config.demo.today).split('-').reverse().join('/')); }
    if (current) current.list.setAttribute('aria-label', w.pick(current.actions.length));
    status(state);
  }
  function status(next) {
    state = next;
    if ($('status').textContent !== w[next]) $('status').textContent = w[next];
    $('status').classList.toggle('off', next !== 'ready');
  }
  const make = (tag, className, content) => { const e = document.createElement(tag); if (className) e.className = className; if (content !== undefined) e.textContent = content; return e; };

  // ---- Showing
  const codes = /([A-ZĐ]{1,6}-[0-9A-Z]{5}-[0-9A-Z])(?![0-9A-Z])|(PIN[^\n:]{0,40}:\s*)(\d{3} ?\d{3})(?!\d)/g;
  const spell = code => code.replace(' ', '-').split('-').map(part => [...(part.length === 6 && /^\d+$/.test(part) ? part.slice(0, 3) + ',' + part.slice(3) : part)].join(' ').replace(' , ', ', ')).join(', ');
  function line(into, content, bold) {
    content.split(bold ? /\*\*([^*]+)\*\*/ : /$^/).forEach((piece, i) => {
      const to = i % 2 ? into.appendChild(make('strong')) : into;
      let at = 0;
      for (const m of piece.matchAll(codes)) {
        to.append(piece.slice(at, m.index) + (m[2] || ''));
        const code = make('span', 'spelt', m[1] || m[3]);
        // A screen reader would read a code as a word: role img makes it say the label, sign by sign.
        code.setAttribute('role', 'img');
        code.setAttribute('aria-label', spell(m[1] || m[3]));
        to.append(code);
        at = m.index + m[0].length;
      }
      to.append(piece.slice(at));
    });
  }
  function paragraph(content, bold, receipt) {
    const p = make('div', 'said');
    let keys = receipt ? 'cp' : '';
    content.split('\n').forEach((words, i, all) => {
      const found = [...words.matchAll(codes)].map(m => m[1] ? 'c' : 'p').find(kind => keys.includes(kind));
      if (found) {
        keys = keys.replace(found, '');
        line(p.appendChild(make('span', 'key')), words, bold);
      } else { line(p, words, bold); if (i < all.length - 1) p.append('\n'); }
    });
    return p;
  }
  const two = n => String(n).padStart(2, '0');
  function bubble(kind, when, silent, language) {
    const day = `${w.days[when.getDay()]}, ${two(when.getDate())}/${two(when.getMonth() + 1)}/${when.getFullYear()}`;
    if (lastDay !== when.toDateString()) {
      lastDay = when.toDateString();
      const d = log.appendChild(make('p', 'day', day));
      d.setAttribute('aria-live', 'off');
    }
    const b = make('div', 'msg ' + kind);
    b.lang = language || lang;
    // Only news of the bot is read aloud; what the person wrote and what is history stays silent.
    if (silent) b.setAttribute('aria-live', 'off');
    const author = b.appendChild(make('span', 'sr', kind === 'user' ? w.me : w.bot));
    author.lang = lang;
    return b;
  }
  // The time of day is the server's: a wrong clock here must not mix up the days.
  const now = () => new Date(Date.now() + skew);
  const clock = (b, when, extra) => { const m = b.querySelector('.meta') || b.appendChild(make('span', 'meta')); m.textContent = `${two(when.getHours())}:${two(when.getMinutes())}${extra ? ` - ${extra}` : ''}`; };

  function fromBot(a, history) {
    typing(false);
    if (a.locale && !history) { const spoken = /^en/i.test(a.locale) ? 'en' : 'vi'; if (spoken !== lang) speak(spoken); }
    const when = new Date(a.timestamp || now()), follow = atEnd();
    const receipt = ((a.channelData || {}).citizenbot || {}).kind === 'receipt';
    const b = bubble('bot' + (receipt ? ' receipt' : ''), when, history, a.locale), bold = a.textFormat !== 'plain';
    if (a.text) b.append(paragraph(a.text, bold, receipt));
    (a.attachments || []).forEach(({ contentType, content, contentUrl, name }, i) => {
      if (contentType === 'application/vnd.microsoft.card.hero' && content) {
        if (content.title) b.appendChild(make('div', 'said')).append(make('strong', '', content.title));
        if (content.text) b.append(paragraph(content.text, bold, receipt));
        if (content.buttons && content.buttons.length) b.append(options(content.buttons, stays));
      } else if (/^data:(text\/plain|image\/png|application\/(pdf|vnd\.openxmlformats-officedocument\.spreadsheetml\.sheet))[;,]/.test(contentUrl) || contentUrl && new URL(contentUrl, location).origin === location.origin) b.append(fileLink(a, i, contentType, contentUrl, name));
    });
    clock(b, when);
    const actions = (a.suggestedActions || {}).actions || [];
    if (actions.length) {
      settle();
      const list = options(actions, over);
      // The list stands after the text box; here it is told, as the last thing of the message.
      current = { bubble: b, actions, list, told: b.appendChild(make('span', 'sr', `${w.pick(actions.length)}: ${actions.map(x => x.title).join(', ')}.`)) };
      choices.replaceChildren(list);
    }
    log.append(b);
    if (follow || history) reveal(b);
  }
  function fileLink(a, i, type, address, name = '?') {
    const link = make('a', 'file'), label = make('span', 'name', name);
    link.download = name;
    const aim = url => { link.href = url; link.born = Date.now(); };
    aim(address);
    if (/^image\//.test(type) && !/^data:(?!image\/png[;,])/.test(address)) {
      const img = link.appendChild(make('img'));
      img.alt = name;
      img.onload = () => { if (atEnd(img.offsetHeight)) reveal(link.closest('.msg')); };
      img.src = address;
      label.setAttribute('aria-hidden', 'true');
    }
    link.append(label);
    // The ticket in an address ends after two hours; for a later press the page reads this line of the log again.
    link.addEventListener('click', async e => {
      if (Date.now() - link.born < 66e5 || /^data:/.test(address)) return;
      e.preventDefault();
      try {
        const { activities } = await call('GET', `conversations/${mem.conversation}/activities?ack=1&watermark=${place(a) - 1}`);
        aim(activities.find(x => x.id === a.id).attachments[i].contentUrl);
        link.click();
      } catch { status('lost'); hurry(); }
    });
    return link;
  }
  const size = n => n < 1024 * 1000 ? `${Math.ceil(n / 1024)} KB` : `${String(Math.ceil(n / 104857.6) / 10).replace('.', lang === 'vi' ? ',' : '.')} MB`;
  const fileName = (name, bytes) => { const p = make('div', 'file'); p.append(make('span', 'name', name), make('span', 'size', bytes ? ` (${size(bytes)})` : '')); return p; };
  function options(actions, press) {
    const list = make('ul', 'options');
    list.setAttribute('aria-label', w.pick(actions.length));
    list.setAttribute('role', 'list');
    for (const action of actions) {
      const button = list.appendChild(make('li')).appendChild(make('button', '', action.title));
      button.type = 'button';
      if (codes.test(action.title)) button.setAttribute('aria-label', action.title.replace(codes, spell));
      codes.lastIndex = 0;
      button.addEventListener('click', e => { press(action, button); back(e); });
    }
    return list;
  }
  function pressed(action) {
    const said = action.displayText || action.title || action.text;
    say(action.text || action.title, said, { value: action.value, channelData: { messageBack: { displayText: said } } });
  }
  const over = action => { settle(action); pressed(action); };
  const stays = (action, button) => {
    const list = button.closest('ul');
    list.querySelectorAll('.mark-chosen').forEach(x => x.remove());
    button.append(make('span', 'mark-chosen', ` (${w.chosen})`));
    pressed(action);
  };
  // An answered question keeps its choices as plain text, out of the tab order, the chosen one marked.
  function settle(chosen) {
    if (!current) return;
    const { bubble: b, actions, told } = current;
    current = null;
    told.remove();
    choices.replaceChildren();
    const list = make('ul', 'options done');
    list.setAttribute('aria-live', 'off');
    list.setAttribute('role', 'list');
    for (const action of actions) list.append(action === chosen ? make('li', 'chosen', `✓ ${action.title} (${w.chosen})`) : make('li', '', action.title));
    b.append(list);
  }
  function fromMe(a, history) {
    const data = a.channelData || {}, id = data.clientActivityID, when = new Date(a.timestamp || now());
    const said = (data.messageBack || {}).displayText || a.text || '';
    drop(id);
    if (lost.some(x => x.id === id)) { lost = lost.filter(x => x.id !== id); saveQueue(); }
    let b = waiting.get(id);
    // A question stays open while a file is on its way, and is answered when it has arrived.
    if (b) { if (a.attachments) settle(); settled(id); clock(b, when); return; }
    const chosen = current && current.actions.find(x => [x.title, x.displayText, x.text].includes(said));
    // A press on a card's button answers no question.
    if (chosen || !data.messageBack) settle(chosen);
    b = bubble('user', when, true, a.locale);
    if (said) b.append(paragraph(said, false, false));
    (a.attachments || []).forEach(({ name }, i) => b.append(fileName(name, (data.attachmentSizes || [])[i])));
    clock(b, when);
    log.append(b);
    if (history || atEnd()) reveal(b);
  }
  function note(content) { const n = log.appendChild(make('p', 'note', content)); reveal(n); return n; }
  let fading;
  function typing(on) {
    const follow = on && atEnd();
    clearTimeout(fading);
    $('typing').hidden = !on;
    if (on) { fading = setTimeout(() => typing(false), 5000); if (follow) reveal($('typing')); }
  }
  const atEnd = (grown = 0) => innerHeight + scrollY + grown > document.documentElement.scrollHeight - 120;
  function reveal(b) {
    const room = innerHeight - $('composer').offsetHeight - choices.offsetHeight - 90;
    if (b.offsetHeight > room && b.classList.contains('bot')) b.scrollIntoView({ block: 'start' });
    else scrollTo(0, document.documentElement.scrollHeight);
  }
  // Focus goes back to the text box, except for a finger: there it would push the keyboard over the answer.
  const back = e => { if (e.detail === 0 || !matchMedia('(pointer: coarse)').matches) text.focus({ preventScroll: true }); };

  // ---- Sending: one after the other, repeated with the same id until the server has it, also after a reload
  const newId = () => [...crypto.getRandomValues(new Uint8Array(16))].map(n => n.toString(16).padStart(2, '0')).join('');
  function post(activity, file) {
    const id = newId();
    queue.push({ id, file, name: file && (file.name || '?'), activity: { locale: lang, ...activity, channelData: { ...activity.channelData, clientActivityID: id } } });
    saveQueue();
    pump();
    return id;
  }
  function say(content, said, extra) {
    const id = post({ type: 'message', text: content, textFormat: 'plain', ...extra });
    pend(id, said);
  }
  function pend(id, said, file) {
    const b = bubble('user waiting', now(), true);
    if (said) b.append(paragraph(said, false, false));
    const cancel = make('button', 'cancel', w.cancel);
    if (file) {
      const bar = make('progress');
      bar.max = 100;
      bar.value = 0;
      bar.setAttribute('aria-label', file.name);
      cancel.type = 'button';
      cancel.setAttribute('aria-label', `${w.cancel}: ${file.name}`);
      cancel.addEventListener('click', e => { abandon(id); back(e); });
      b.append(fileName(file.name, file.size), bar);
    }
    clock(b, now(), w.sending);
    if (file) b.append(cancel);
    log.append(b);
    waiting.set(id, b);
    reveal(b);
  }
  const drop = id => { if (queue.some(x => x.id === id)) { queue = queue.filter(x => x.id !== id); saveQueue(); } };
  const settled = id => { const b = waiting.get(id); waiting.delete(id); if (b) { b.classList.remove('waiting'); b.querySelectorAll('progress, .cancel').forEach(x => x.remove()); } };
  const mark = (id, how) => { const b = waiting.get(id); if (b) clock(b, now(), how); };
  const backoff = n => Math.min(15000, 500 * 2 ** n) * (.75 + Math.random() / 2);
  const pause = ms => new Promise(done => { const t = setTimeout(done, ms), before = wake; wake = () => { clearTimeout(t); done(); before(); }; });
  const hurry = () => { const go = wake; wake = () => { }; go(); };
  let pumping = false;
  async function pump() {
    if (pumping) return;
    pumping = true;
    for (let tries = 0; queue.length && mem.conversation && !closed;) {
      const { id, activity, file } = queue[0];
      try {
        if (file) await authorized(token => upload(queue[0], token)); else await call('POST', `conversations/${mem.conversation}/activities`, activity);
        drop(id); mark(id); tries = 0;
      } catch (e) {
        if (!queue.some(x => x.id === id)) continue;  // cancelled, or it had arrived after all
        if (e.status === 400 || e.status === 413 || file && !e.status && !await readable(file)) { drop(id); mark(id, file ? w.fileRefused : w.refused); if (file) settled(id); } else if (e.status === 404) { restart({}); } else {
          mark(id, w.retrying);
          await pause(Math.max(e.wait || 0, backoff(tries++)));
        }
      }
    }
    pumping = false;
  }

  // ---- Files: one to a message, the words in the box go with the first
  function add(files) {
    if (closed) return;
    for (const file of files) {
      const wrong = !file.size ? w.empty(file.name) : file.size > config.largestFile ? w.tooBig(file.name, size(file.size), size(config.largestFile)) : '';
      if (wrong) { fromBot({ text: wrong, locale: lang, textFormat: 'plain' }); continue; }
      const said = length() > longest ? '' : text.value.trim();
      if (said) { text.value = ''; grow(); }
      pend(post({ type: 'message', text: said, textFormat: 'plain' }, file), said, file);
    }
  }
  let told = 0;
  const upload = (item, token) => new Promise((done, failed) => {
    const x = item.xhr = new XMLHttpRequest(), form = new FormData();
    let stalled;
    const watch = () => { clearTimeout(stalled); stalled = setTimeout(() => x.abort(), 60000); };
    form.append('activity', new Blob([JSON.stringify(item.activity)], { type: 'application/vnd.microsoft.activity' }));
    form.append('file', item.file, item.name);
    x.open('POST', `${api}conversations/${mem.conversation}/upload`);
    x.setRequestHeader('authorization', `Bearer ${token}`);
    told = Date.now();
    x.upload.onprogress = e => { watch(); progress(item.id, Math.floor(100 * e.loaded / e.total)); };
    x.onload = () => x.status === 200 ? done() : failed(fault(x.status, x.responseText, x.getResponseHeader('retry-after')));
    x.onerror = x.onabort = () => failed(new Error('not sent'));
    x.onloadend = () => { clearTimeout(stalled); $('loaded').textContent = ''; };
    watch();
    x.send(form);
  });
  function progress(id, percent) {
    const b = waiting.get(id);
    if (!b) return;
    b.querySelector('progress').value = percent;
    mark(id, w.loaded(percent));
    if (Date.now() - told < 5000) return;  // the ear hears it less often than the eye sees it
    told = Date.now();
    $('loaded').textContent = w.loaded(percent);
  }
  function abandon(id) {
    const item = queue.find(x => x.id === id);
    drop(id);
    mark(id, w.cancelled);
    settled(id);
    if (item && item.xhr) item.xhr.abort();
    hurry();
  }
  // It may have been moved or changed since it was chosen, or be a folder: then it can be sent never.
  const readable = file => file.slice(0, 1).arrayBuffer().then(() => true, () => false);

  // ---- Talking to the server
  async function request(method, path, body, token) {
    const headers = {};
    if (token) headers.authorization = `Bearer ${token}`;
    if (body) headers['content-type'] = 'application/json';
    const answer = await fetch(api + path, { method, headers, body: body && JSON.stringify(body), cache: 'no-store', signal: AbortSignal.timeout(20000) });
    const json = await answer.text();
    if (answer.ok) return parse(json, {});
    throw fault(answer.status, json, answer.headers.get('retry-after'));
  }
  const fault = (status, json, after) => { const { message, code } = parse(json, {}).error || {}; return Object.assign(new Error(message || status), { status, code, wait: 1000 * (Number(after) || 0) }); };
  const keep = got => { mem.token = got.token; mem.resume = got.resume || mem.resume; mem.expires = Date.now() + got.expires_in * 1000; save(); };
  let refreshing;
  async function refresh() {
    refreshing ||= request('POST', 'tokens/refresh', null, mem.resume || mem.token).then(keep).finally(() => { refreshing = null; });
    return refreshing;
  }
  // Refreshed in its second half, so that a short outage never finds it expired.
  const call = (method, path, body) => authorized(token => request(method, path, body, token));
  async function authorized(send) {
    try {
      const rest = mem.expires - Date.now();
      if (!(rest > 0)) await refresh(); else if (rest < 36e5) refresh().catch(() => { });
      try { return await send(mem.token); } catch (e) {
        if (e.status !== 401 && e.status !== 403) throw e;
        await refresh();
        return await send(mem.token);
      }
    } catch (e) {
      if (e.code === 'SignInOver') end(w.over);
      else if (e.status === 401 || e.status === 403) e.status = 404;  // our word is no good here any more: begin anew
      throw e;
    }
  }
  function restart(e) {
    if (!mem.conversation) return;
    // Erased by a word to the bot while it was on this screen: then it leaves the screen too.
    if (e.code === 'ConversationNotFound' && live === mem.conversation) { end(w.gone); return; }
    mem = { lang };
    position = ''; known = 0;
    settle();
    note(w.fresh);
    if (socket) socket.close();
  }
  async function open() {
    const fresh = await request('POST', 'tokens/generate', {});
    const started = await request('POST', 'conversations', { locale: lang === 'en' ? 'en-US' : 'vi-VN' }, fresh.token);
    mem = { lang, conversation: started.conversationId };
    keep(started);
    greeted = true; known = 0;
    greet();
  }
  function greet() { post({ type: 'event', name: 'start', value: payload }); payload = ''; }
  const place = a => Number((/\|(\d+)$/.exec(a.id) || [])[1]);
  function receive(frame) {
    live = mem.conversation;
    for (const a of frame.activities || []) {
      if (a.type === 'typing') { if ((a.from || {}).role !== 'user') typing(true); continue; }
      if (a.type !== 'message' || shown.has(a.id)) continue;
      if (a.id) shown.add(a.id);
      const history = place(a) <= known;
      if (!history && a.timestamp) skew = new Date(a.timestamp) - Date.now();
      if ((a.from || {}).role === 'user') fromMe(a, history); else fromBot(a, history);
    }
    if (frame.watermark) { position = frame.watermark; if (mem.watermark !== position) { mem.watermark = position; save(); } }
  }
  function first() {
    if (greeted) return;
    greeted = true;
    // Sent before the reload and not confirmed: shown again, and pump() repeats it with its old id.
    for (const { id, activity } of queue) if (activity.type === 'message' && !waiting.has(id)) pend(id, (activity.channelData.messageBack || {}).displayText || activity.text);
    for (const { name, activity } of lost) { note(w.unsent(name)); text.value ||= activity.text; }
    lost = [];
    saveQueue();
    grow();
    if (payload || !shown.size && !queue.length) greet();
  }
  // Settles when the stream has ended; true if it had been open.
  const listen = address => new Promise(done => {
    const url = new URL(address);
    url.protocol = location.protocol === 'https:' ? 'wss:' : 'ws:';
    url.host = location.host;
    url.searchParams.set('ack', '1');
    let opened = false;
    const s = socket = new WebSocket(url), finish = () => { if (socket === s) socket = null; done(opened); };
    heard = Date.now();
    s.onopen = () => { opened = true; attempt = 0; clearTimeout(worry); status('ready'); hurry(); };
    s.onmessage = ({ data }) => {
      heard = Date.now();
      if (!data) return;
      const frame = parse(data, {});
      receive(frame);
      first();
      if (s.readyState === 1 && (frame.activities || []).length) s.send(JSON.stringify({ watermark: frame.watermark }));
    };
    s.onclose = finish;
    s.abandon = () => { s.onclose = s.onmessage = null; s.close(); finish(); };
  });
  let worry;
  async function run() {
    for (let blocked = 0; !closed;) {
      let wait = 0;
      try {
        if (!mem.conversation) await open();
        pump();
        const got = await call('GET', `conversations/${mem.conversation}?watermark=${position}`);
        if (await listen(got.streamUrl)) blocked = 0;
        else if (++blocked > 1 && !closed) {
          // Some networks let no WebSocket through: then it is asked for news.
          for (let i = 0; i < 10 && !closed; i++) {
            receive(await call('GET', `conversations/${mem.conversation}/activities?ack=1&watermark=${position}`));
            first(); clearTimeout(worry); status('ready');
            await pause(2000);
          }
        }
      } catch (e) {
        wait = e.wait || 0;
        if (e.status === 404 && mem.conversation) { restart(e); continue; }
        if (e.status === 429) status('busy');
      }
      if (closed) return;
      if (state === 'ready') { clearTimeout(worry); worry = setTimeout(() => status('lost'), 1200); } else if (state === 'connecting') status('lost');
      await pause(Math.max(wait, backoff(attempt++)));
    }
  }

  // ---- Leaving
  function end(content) {
    closed = true;
    clearTimeout(worry);
    if (socket) socket.close();
    for (const [where, k] of [[store, key], [tab, key + '.queue'], [tab, key + '.draft']]) where.removeItem(k);
    const sending = queue[0];
    queue = []; lost = []; mem = { lang }; current = null;
    if (sending && sending.xhr) sending.xhr.abort();
    $('picker').value = '';
    log.replaceChildren(); choices.replaceChildren();
    typing(false);
    $('composer').hidden = true;
    $('status').textContent = '';
    document.body.className = 'closed';
    note(content);
    const again = make('button', 'again', w.again), p = make('p', 'note');
    again.type = 'button';
    again.addEventListener('click', () => location.reload());
    p.append(again);
    log.append(p);
    again.focus();
  }
  async function leave() {
    try {
      if (mem.conversation) await call('DELETE', `conversations/${mem.conversation}`);
    } catch (e) {
      if (closed) return;
      if (e.status !== 404) { note(w.notGone); return; }
    }
    end(w.gone);
  }
  function ask() {
    $('ask-title').textContent = w.leaveTitle; $('ask-text').textContent = w.leaveText;
    $('ask-yes').textContent = w.yes; $('ask-no').textContent = w.no;
    $('ask').showModal();
    $('ask-no').focus();
  }

  // ---- Typing a message
  const length = () => [...text.value].length;
  function grow() {
    text.style.height = 'auto';
    text.style.height = `${text.scrollHeight + 3}px`;
    const n = length();
    $('hint').textContent = n > longest ? w.tooLong(n) : n > longest - 200 ? w.left(longest - n) : '';
    put(tab, key + '.draft', text.value);
  }
  function submit(e) {
    e.preventDefault();
    if (!text.value.trim() || length() > longest) { grow(); text.focus(); return; }
    const said = text.value.trim();
    const action = current && current.actions.find(x => x.title === said);
    text.value = '';
    grow();
    settle(action);
    say(said, said);
    if (document.activeElement !== text && e.type === 'submit') text.focus({ preventScroll: true });
  }
  $('composer').addEventListener('submit', submit);
  text.addEventListener('input', grow);
  // While a Vietnamese input method composes a letter, Enter belongs to it.
  text.addEventListener('keydown', e => { if (e.key === 'Enter' && !e.shiftKey && !e.isComposing && e.keyCode !== 229) submit(e); });
  // What is copied from a document is words and a picture of them: then the words are meant.
  text.addEventListener('paste', e => { if (e.clipboardData.files.length && !e.clipboardData.getData('text')) { e.preventDefault(); add(e.clipboardData.files); } });
  const dragged = on => e => { e.preventDefault(); $('drop').hidden = !(on && !closed && e.dataTransfer.types.includes('Files')); };
  addEventListener('dragover', dragged(true));
  addEventListener('dragleave', e => { if (!e.relatedTarget) dragged(false)(e); });
  addEventListener('drop', e => { dragged(false)(e); add(e.dataTransfer.files); text.focus({ preventScroll: true }); });
  $('file').addEventListener('click', () => $('picker').click());
  $('picker').addEventListener('change', e => { add([...$('picker').files]); $('picker').value = ''; back(e); });
  $('picker').addEventListener('cancel', back);
  $('language').addEventListener('click', () => { speak(lang === 'vi' ? 'en' : 'vi'); save(); post({ type: 'event', name: 'language', value: lang }); });
  $('leave').addEventListener('click', ask);
  $('ask-no').addEventListener('click', () => { $('ask').close(); text.focus(); });
  $('ask-yes').addEventListener('click', () => { $('ask').close(); leave(); });
  addEventListener('hashchange', () => { if (location.hash.startsWith('#start=')) location.reload(); });
  addEventListener('online', hurry);
  document.addEventListener('visibilitychange', () => { if (!document.hidden) { beat(); hurry(); } });
  // Deleted in another tab of a shared device: this tab must not go on showing it.
  addEventListener('storage', e => { if (e.key === key && e.newValue === null && store !== tab && !closed) end(w.gone); });

  let beats = 0;
  function beat() {
    if (!socket || socket.readyState !== 1) return;
    if (Date.now() - heard > 45000) socket.abandon(); else if (++beats % 4 === 0) socket.send('');
  }
  setInterval(beat, 5000);
  setInterval(() => { if (!closed && mem.conversation && mem.expires - Date.now() < 36e5) refresh().catch(() => { }); }, 60000);

  text.value = tab.getItem(key + '.draft') || '';
  speak(lang);
  grow();
  fetch('webchat/config', { signal: AbortSignal.timeout(10000) }).then(r => r.json()).then(c => { config = { ...config, ...c }; speak(lang); }).catch(() => { });
  if (matchMedia('(pointer: fine)').matches) text.focus();
  run();
}
