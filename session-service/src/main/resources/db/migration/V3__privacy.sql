-- Rule retention asks for what ended long ago.
create index session_ended on session (ended_at) where ended_at is not null;
