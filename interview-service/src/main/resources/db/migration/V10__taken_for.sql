-- The attempt a message of a live client was taken for: the same message once another one waits may be meant for that.
alter table taken_input add column attempt_id uuid;
