-- What the report says of time and money: since when the clock runs, and what billing says it holds and has charged
-- (credits_used stays what the clock says is due).
alter table session_view
    add column running_since   timestamptz,
    add column credits_held    integer not null default 0,
    add column credits_charged integer not null default 0;
