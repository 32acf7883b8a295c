// An interview with Express, ws and node-postgres, in the simplest form that keeps what was said: README.md tells what it does
// not do. Env: PORT, DATABASE_URL (with the tables of schema.sql), POOL (10), WELCOME (credits of a new user, 3), JWT_PUBLIC_KEY (PEM file) and JWT_ISSUER.
import { createPublicKey, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import express from 'express';
import jwt from 'jsonwebtoken';
import pg from 'pg';
import { WebSocketServer } from 'ws';

pg.types.setTypeParser(pg.types.builtins.NUMERIC, Number);
const pool = new pg.Pool({ connectionString: process.env.DATABASE_URL, max: Number(process.env.POOL ?? 10) });

const WELCOME = Number(process.env.WELCOME ?? 3);
const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;
const WEAK_BELOW_WORDS = 20;
const QUESTIONS = [
  'Tell me about a time you made a system more reliable.',
  'Tell me about a time something went wrong. What did you do?',
  'Tell me about a disagreement with a colleague and how it ended.',
];
const FOLLOW_UP = 'What exactly was your own part in that, and how did it end?';

// Named statements are parsed and planned once per connection.
const query = async (name, text, values, on = pool) => (await on.query({ name, text, values })).rows;

/** What the action does with one connection is done whole or not at all. */
async function transaction(action) {
  const connection = await pool.connect();
  try {
    await connection.query('BEGIN');
    const outcome = await action(connection);
    await connection.query('COMMIT');
    return outcome;
  } catch (e) {
    await connection.query('ROLLBACK');
    throw e;
  } finally {
    connection.release();
  }
}

class Refusal extends Error {
  constructor(status, code) {
    super(code);
    this.status = status;
  }
}

// A token is verified once and then known until it ends.
const KEY = createPublicKey(readFileSync(process.env.JWT_PUBLIC_KEY));
const MOST_TOKENS = 10_000;
const verified = new Map();
function userOf(token) {
  const known = verified.get(token);
  if (known && known.until > Date.now()) return known.user;
  let claims;
  try {
    claims = jwt.verify(token, KEY, { algorithms: ['RS256'], issuer: process.env.JWT_ISSUER });
  } catch {
    throw new Refusal(401, 'token invalid');
  }
  if (verified.size >= MOST_TOKENS) verified.delete(verified.keys().next().value);
  verified.set(token, { user: claims.sub, until: claims.exp * 1000 });
  return claims.sub;
}

const sessionOf = async (user, id) => {
  if (!UUID.test(id)) throw new Refusal(400, 'id must be a UUID');
  const [session] = await query('session', 'SELECT * FROM session WHERE id = $1 AND user_id = $2', [id, user]);
  if (!session) throw new Refusal(404, 'not found');
  return session;
};
const elapsed = (session) =>
  session.started_at ? Math.floor(((session.ended_at ?? Date.now()) - session.started_at) / 1000) : 0;
const timer = (session) => ({
  session_id: session.id,
  elapsed_seconds: elapsed(session),
  credits_used: session.started_at ? 1 : 0,
  is_running: session.status === 'active',
});

const app = express();
app.disable('x-powered-by');
app.disable('etag');
app.use(express.json({ limit: '256kb' }));
app.use((req, _res, next) => {
  const [scheme, token] = (req.get('authorization') ?? '').split(' ');
  if (scheme !== 'Bearer') throw new Refusal(401, 'token missing');
  req.user = userOf(token);
  next();
});

app.post('/api/sessions', async (req, res) => {
  const { job_title: title, company = null } = req.body ?? {};
  if (typeof title !== 'string' || title.trim() === '') throw new Refusal(422, 'job_title is required');
  const [session] = await query(
    'create',
    'INSERT INTO session (user_id, job_title, company) VALUES ($1, $2, $3) RETURNING *',
    [req.user, title, company],
  );
  res.status(201).location(`/api/sessions/${session.id}`).json(session);
});

app.get('/api/sessions/:id', async (req, res) => res.json(await sessionOf(req.user, req.params.id)));

app.post('/api/sessions/:id/activate', async (req, res) => {
  const session = await sessionOf(req.user, req.params.id);
  res.json(await transaction((on) => activate(on, req.user, session.id)));
});

async function activate(on, user, id) {
  await query('welcome', 'INSERT INTO account VALUES ($1, $2) ON CONFLICT DO NOTHING', [user, WELCOME], on);
  const [session] = await query(
    'activate',
    `UPDATE session SET status = 'active', started_at = now(), last_heartbeat = now()
     WHERE id = $1 AND status = 'created' RETURNING *`,
    [id],
    on,
  );
  if (!session) {
    const [now] = await query('standing', 'SELECT * FROM session WHERE id = $1', [id], on);
    if (now.status === 'active') return now;
    throw new Refusal(409, 'illegal-transition');
  }
  const paid = await query(
    'pay',
    'UPDATE account SET available = available - 1 WHERE user_id = $1 AND available > 0 RETURNING available',
    [user],
    on,
  );
  if (paid.length === 0) throw new Refusal(402, 'insufficient-credits');
  await query('post', 'INSERT INTO ledger (user_id, session_id, amount) VALUES ($1, $2, -1)', [user, id], on);
  return session;
}

app.put('/api/sessions/:id/heartbeat', async (req, res) => {
  if (!UUID.test(req.params.id)) throw new Refusal(400, 'id must be a UUID');
  const [session] = await query(
    'heartbeat',
    `UPDATE session SET last_heartbeat = now() WHERE id = $1 AND user_id = $2 AND status <> 'completed' RETURNING *`,
    [req.params.id, req.user],
  );
  if (!session) throw new Refusal(404, 'not found');
  res.json({ last_heartbeat: session.last_heartbeat, interval_seconds: 30, timer: timer(session) });
});

app.get('/api/sessions/:id/timer', async (req, res) => res.json(timer(await sessionOf(req.user, req.params.id))));

const completed = async (user, id) => {
  const [session] = await query(
    'complete',
    `UPDATE session SET status = 'completed', ended_at = now() WHERE id = $1 AND user_id = $2 AND status = 'active' RETURNING *`,
    [id, user],
  );
  return session ?? sessionOf(user, id);
};
app.post('/api/sessions/:id/complete', async (req, res) => {
  if (!UUID.test(req.params.id)) throw new Refusal(400, 'id must be a UUID');
  res.json(await completed(req.user, req.params.id));
});

app.post('/api/mock/init', async (req, res) => {
  const session = await sessionOf(req.user, req.body?.session_id ?? '');
  if (session.status !== 'active') throw new Refusal(409, 'session-not-live');
  const interview = await transaction(async (on) => {
    const [made] = await query(
      'init',
      'INSERT INTO interview (session_id) VALUES ($1) ON CONFLICT (session_id) DO NOTHING RETURNING id',
      [session.id],
      on,
    );
    if (!made) throw new Refusal(409, 'interview-begun');
    const questions = await query(
      'plan',
      `INSERT INTO exchange (interview_id, position, number, question_text)
       SELECT $1, 10 * n, n, text FROM unnest($2::text[]) WITH ORDINALITY AS q (text, n) RETURNING id, number`,
      [made.id, QUESTIONS],
      on,
    );
    return { id: made.id, session_id: session.id, questions };
  });
  res.status(201).json(interview);
});

app.post('/api/mock/:id/finish', async (req, res) => {
  if (!UUID.test(req.params.id)) throw new Refusal(400, 'id must be a UUID');
  const [interview] = await query(
    'finish',
    `UPDATE interview i SET finished_at = coalesce(finished_at, now()) FROM session s
     WHERE i.id = $1 AND s.id = i.session_id AND s.user_id = $2 RETURNING i.*`,
    [req.params.id, req.user],
  );
  if (!interview) throw new Refusal(404, 'not found');
  const [{ average, answered }] = await query(
    'summary',
    'SELECT avg(overall) AS average, count(answer_text)::int AS answered FROM exchange WHERE interview_id = $1',
    [interview.id],
  );
  res.json({ id: interview.id, average_score: average, answered });
});

app.get('/api/interviews/:id/transcript', async (req, res) => {
  const session = await sessionOf(req.user, req.params.id);
  const items = await query(
    'transcript',
    'SELECT id AS sequence, segment_id, speaker, text, at FROM segment WHERE session_id = $1 ORDER BY id LIMIT 1000',
    [session.id],
  );
  res.json({ items, next_cursor: null });
});

app.get('/api/interviews/:id/report', async (req, res) => {
  const session = await sessionOf(req.user, req.params.id);
  const questions = await query(
    'report',
    `SELECT e.* FROM exchange e JOIN interview i ON i.id = e.interview_id WHERE i.session_id = $1 ORDER BY e.position`,
    [session.id],
  );
  const answers = questions.filter((q) => q.answer_text !== null);
  res.json({
    session,
    questions,
    answers,
    total_questions: QUESTIONS.length,
    total_answers: answers.length,
    average_score: answers.length ? answers.reduce((sum, a) => sum + a.overall, 0) / answers.length : null,
  });
});

app.use((err, _req, res, _next) => {
  const status = err.status ?? 500;
  if (status >= 500) console.error(err);
  res.status(status).json({ status, code: status >= 500 ? 'internal-error' : err.message });
});

// The live part: the JSON form of the product's protocol, as far as an interview by text goes.
const send = (socket, kind, message) => socket.send(JSON.stringify({ [kind]: message, sequence: String(++socket.sequence) }));

const keep = (socket, segment, speaker, text) =>
  query('say', 'INSERT INTO segment (segment_id, session_id, speaker, text) VALUES ($1, $2, $3, $4)', [
    segment,
    socket.session.id,
    speaker,
    text,
  ]);
const transcript = (socket, segment, speaker, text) =>
  send(socket, 'partial_transcript', { text, speaker, is_final: true, segment_id: segment, at_ms: String(Date.now()) });

async function start(socket, { auth_token: token, interview_id: id }) {
  socket.user = userOf(token);
  const session = await sessionOf(socket.user, id);
  socket.session = session.status === 'created' ? await transaction((on) => activate(on, socket.user, id)) : session;
  send(socket, 'start_response', { session_id: id, ping_interval_seconds: 25 });
  await ask(socket);
}

/** The first question without an answer, or the end of the plan. */
async function ask(socket) {
  const [next] = await query(
    'next',
    `SELECT e.* FROM exchange e JOIN interview i ON i.id = e.interview_id
     WHERE i.session_id = $1 AND e.answer_text IS NULL ORDER BY e.position LIMIT 1`,
    [socket.session.id],
  );
  if (!next) return send(socket, 'state', { status: 'active', ai_status: 'listening', reason: 'plan_done' });
  socket.asked = next;
  socket.pieces = [];
  const segment = randomUUID();
  await keep(socket, segment, 'ai', next.question_text);
  send(socket, 'question', {
    exchange_id: next.id,
    question_number: next.number,
    text: next.question_text,
    follow_up_of: next.follow_up_of ?? '',
  });
  transcript(socket, segment, 'AI', next.question_text);
}

async function hear(socket, { text }) {
  const segment = randomUUID();
  socket.pieces.push(text);
  await keep(socket, segment, 'user', text);
  transcript(socket, segment, 'USER', text);
}

/** A score from the number of words, and one follow-up for a short answer: what a script can say without reading it. */
async function finishAnswer(socket) {
  const asked = socket.asked;
  const answer = socket.pieces.join(' ');
  const words = answer.split(/\s+/).length;
  const overall = Math.min(10, Math.round(words / 6));
  const followUp = words < WEAK_BELOW_WORDS && !asked.follow_up_of;
  await transaction(async (on) => {
    await query(
      'answer',
      'UPDATE exchange SET answer_text = $2, overall = $3, answered_at = now() WHERE id = $1 AND answer_text IS NULL',
      [asked.id, answer, overall],
      on,
    );
    if (followUp) {
      await query(
        'follow',
        `INSERT INTO exchange (interview_id, position, number, follow_up_of, question_text)
         VALUES ($1, $2, $3, $4, $5)`,
        [asked.interview_id, asked.position + 1, asked.number, asked.id, FOLLOW_UP],
        on,
      );
    }
  });
  const part = (name, value, last) =>
    send(socket, 'assessment_part', {
      attempt_id: asked.id,
      exchange_id: asked.id,
      part: name,
      json: JSON.stringify(value),
      is_last: last,
    });
  part('scoring', { overall }, false);
  part('metadata', { model_version: 'words' }, true);
  await ask(socket);
}

async function end(socket) {
  await completed(socket.user, socket.session.id);
  send(socket, 'session_ended', { reason: 'USER_INITIATED', message: 'ended by the user' });
  socket.close(1000);
}

async function take(socket, message) {
  if (message.start_request) return start(socket, message.start_request);
  if (!socket.session) return socket.close(3501);
  if (message.ping) return send(socket, 'pong', { sent_at_ms: message.ping.sent_at_ms, server_time_ms: String(Date.now()) });
  if (message.text_answer) return hear(socket, message.text_answer);
  if (message.finish_answer) return finishAnswer(socket);
  if (message.end_request) return end(socket);
}

const server = createServer(app);
const sockets = new WebSocketServer({
  server,
  path: '/ws/interview',
  maxPayload: 64 * 1024,
  handleProtocols: () => 'mockmate.v1.json',
});
sockets.on('connection', (socket) => {
  socket.sequence = 0;
  let before = Promise.resolve();
  // One message after the other, as they came.
  socket.on('message', (data) => {
    before = before
      .then(() => take(socket, JSON.parse(data)))
      .catch((e) => {
        if (!(e instanceof Refusal)) console.error(e);
        socket.close(3500);
      });
  });
  socket.on('error', () => socket.terminate());
});
server.listen(Number(process.env.PORT ?? 3000), '127.0.0.1', () => console.log('ready'));
