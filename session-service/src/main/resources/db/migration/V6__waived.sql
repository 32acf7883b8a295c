-- Since when the session costs nothing: its interview plays a script.
alter table session add column waived_at timestamptz;
