-- The last connection that was made, dropped or not: tokens of all others open nothing.
alter table session_presence add column newest_connection_id uuid;
update session_presence p set newest_connection_id =
    (select c.id from session_connection c where c.session_id = p.session_id order by c.connected_at desc, c.id desc limit 1);

-- When the user's own sign-in stood behind a connection: tokens that go back to it end a day later.
alter table session_connection add column signed_in_at timestamptz;
update session_connection set signed_in_at = connected_at;
alter table session_connection alter column signed_in_at set not null;
