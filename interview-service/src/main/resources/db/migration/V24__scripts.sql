-- Interviews that play a script: which line is said next, and when; null before a client has joined and behind the last line.
alter table mock_interviews add column scripted boolean not null default false;
alter table mock_interviews add column script_line integer not null default 0;
alter table mock_interviews add column script_due_at timestamptz;
create index scripts_due on mock_interviews (script_due_at) where script_due_at is not null;
