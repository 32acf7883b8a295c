-- What was said before a pause is taken, also when the pause is heard of first.
alter table session_view add column paused_at timestamptz;
