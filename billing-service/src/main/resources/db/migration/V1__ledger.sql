-- The accounts. A user has two, whose balances are kept with every transfer and have a floor. Balances of the system's accounts
-- are summed when somebody asks: a row that every transaction updates would make all users wait for each other.
create table account (
    id      uuid   primary key default gen_random_uuid(),
    user_id uuid,
    kind    text   not null check (kind in
        ('grants', 'user-available', 'user-held', 'earned', 'expired', 'corrections')),
    balance bigint,
    constraint users_own_user_accounts check ((kind like 'user-%') = (user_id is not null)),
    constraint only_users_have_balances check ((user_id is not null) = (balance is not null)),
    constraint account_floor check (balance >= 0),
    constraint account_of_user unique nulls not distinct (user_id, kind)
) with (fillfactor = 70);

insert into account (kind) values ('grants'), ('earned'), ('expired'), ('corrections');

-- Credits given at once. remaining falls at hold; what a user's grants have left is what the user has available.
create table credit_grant (
    id         uuid        primary key,
    user_id    uuid        not null,
    source     text        not null check (source in ('purchase', 'promo', 'welcome', 'correction')),
    amount     bigint      not null check (amount > 0),
    remaining  bigint      not null,
    priority   integer     not null,
    expires_at timestamptz,
    created_at timestamptz not null,
    constraint grant_floor check (remaining >= 0 and remaining <= amount)
) with (fillfactor = 80);
create index credit_grant_of_user on credit_grant (user_id);
create index credit_grant_expiring on credit_grant (expires_at) where remaining > 0 and expires_at is not null;

-- The ledger. A row is written once.
create table transfer (
    id              uuid        primary key,
    seq             bigint      generated always as identity,
    user_id         uuid        not null,
    debit_account   uuid        not null references account (id),
    credit_account  uuid        not null references account (id),
    amount          bigint      not null check (amount > 0),
    kind            text        not null check (kind in
        ('grant', 'hold', 'capture', 'release', 'charge', 'refund', 'expiry', 'correction')),
    session_id      uuid,
    grant_id        uuid        not null references credit_grant (id),
    reason          text        not null,
    recorded_by     text        not null,
    at              timestamptz not null,
    -- the user's available credits after this row, written by the trigger
    available_after bigint      not null,
    constraint two_accounts check (debit_account <> credit_account)
);
create unique index transfer_of_user on transfer (user_id, seq);
create index transfer_of_session on transfer (session_id) where session_id is not null;

create function post_transfer() returns trigger language plpgsql as $$
begin
    if exists (select from account
               where id in (new.debit_account, new.credit_account) and user_id is not null and user_id <> new.user_id) then
        raise exception 'a transfer moves credits of one user only' using errcode = 'check_violation';
    end if;
    update account set balance = balance - new.amount where id = new.debit_account and user_id is not null;
    update account set balance = balance + new.amount where id = new.credit_account and user_id is not null;
    select balance into strict new.available_after from account
    where user_id = new.user_id and kind = 'user-available';
    return new;
end $$;
create trigger transfer_is_posted before insert on transfer for each row execute function post_transfer();

create function refuse_change() returns trigger language plpgsql as $$
begin
    raise exception 'transfers are never changed: post the opposite instead' using errcode = 'restrict_violation';
end $$;
create trigger transfer_is_immutable before update or delete on transfer for each row execute function refuse_change();
create trigger transfer_is_kept before truncate on transfer for each statement execute function refuse_change();

-- What the events of a session have told, see SessionBill.
create table session_bill (
    session_id      uuid        primary key,
    user_id         uuid        not null,
    holder          uuid        not null,
    began           boolean     not null,
    elapsed_seconds bigint      not null,
    due             integer     not null check (due >= 0),
    phase           text        not null check (phase in ('open', 'ended', 'corrected')),
    corrected_at    timestamptz not null,
    uncovered       integer     not null check (uncovered >= 0),
    warned_credit   integer     not null,
    warned_minutes  integer     not null,
    exhausted       integer     not null,
    is_short        boolean     not null
) with (fillfactor = 80);
create index session_bill_short on session_bill (user_id) where is_short;
create index session_bill_of_user on session_bill (user_id);

-- Every credit a session took, and the grant that paid it, see SessionCredit.
create table session_credit (
    session_id uuid        not null references session_bill (session_id),
    number     integer     not null check (number > 0),
    round      integer     not null check (round > 0),
    user_id    uuid        not null,
    state      text        not null check (state in ('held', 'captured', 'released', 'refunded', 'reversed')),
    grant_id   uuid        not null references credit_grant (id),
    taken_at   timestamptz not null,
    changed_at timestamptz not null,
    primary key (session_id, number, round)
) with (fillfactor = 80);
create unique index session_credit_once on session_credit (session_id, number)
    where state in ('held', 'captured', 'refunded');
create index session_credit_spent on session_credit (user_id, changed_at) where state = 'captured';

-- How each try to activate was answered.
create table activation (
    id         uuid        primary key,
    session_id uuid        not null references session_bill (session_id),
    outcome    text        not null check (outcome in ('approved', 'declined', 'withdrawn')),
    at         timestamptz not null
);

-- Locks a user's wallet and reads what a decision needs, in one round trip. The lock comes first and each statement of a
-- volatile function sees what was committed before it: the one who waited reads what the one before wrote.
create function open_wallet(p_user uuid, p_session uuid, p_activation uuid, p_welcome uuid) returns text
language plpgsql volatile as $$
declare
    sessions uuid[];
begin
    perform from account where user_id = p_user and kind = 'user-available' for no key update;
    if not found then
        insert into account (user_id, kind, balance) values (p_user, 'user-available', 0), (p_user, 'user-held', 0)
        on conflict do nothing;
        perform from account where user_id = p_user and kind = 'user-available' for no key update;
    end if;
    sessions := array(select session_id from session_bill
                      where session_id = p_session or (user_id = p_user and is_short));
    return jsonb_build_object(
        'welcomed', exists (select from credit_grant where id = p_welcome),
        'outcome', (select outcome from activation where id = p_activation),
        'grants', coalesce((select jsonb_agg(to_jsonb(g)) from credit_grant g
                   where (g.user_id = p_user and g.remaining > 0)
                      or g.id in (select grant_id from session_credit where session_id = any (sessions))), '[]'),
        'bills', coalesce((select jsonb_agg(to_jsonb(b)) from session_bill b
                   where b.session_id = any (sessions)), '[]'),
        'credits', coalesce((select jsonb_agg(to_jsonb(c) order by c.taken_at, c.number, c.round) from session_credit c
                   where c.session_id = any (sessions)), '[]'))::text;
end $$;

-- Stores what was decided, in one round trip. The wallet must be open.
create function keep_books(p_user uuid, p_at timestamptz, p_books text) returns integer language plpgsql volatile as $$
declare
    books jsonb := p_books::jsonb;
begin
    insert into credit_grant (id, user_id, source, amount, remaining, priority, expires_at, created_at)
    select g.id, p_user, g.source, g.amount, g.remaining, g.priority, g.expires_at, g.created_at
    from jsonb_to_recordset(books -> 'grants') as g (
        id uuid, source text, amount bigint, remaining bigint, priority integer, expires_at timestamptz,
        created_at timestamptz)
    on conflict (id) do update set remaining = excluded.remaining;

    insert into transfer (id, user_id, debit_account, credit_account, amount, kind, session_id, grant_id, reason,
                          recorded_by, at)
    select t.id, p_user, d.id, c.id, t.amount, t.kind, t.session_id, t.grant_id, t.reason, t.recorded_by, p_at
    from jsonb_to_recordset(books -> 'postings') as t (
        place integer, id uuid, debit text, credit text, amount bigint, kind text, session_id uuid, grant_id uuid,
        reason text, recorded_by text)
    join account d on d.kind = t.debit and (d.user_id is null or d.user_id = p_user)
    join account c on c.kind = t.credit and (c.user_id is null or c.user_id = p_user)
    order by t.place;

    insert into session_bill
    select b.session_id, p_user, b.holder, b.began, b.elapsed_seconds, b.due, b.phase, b.corrected_at, b.uncovered,
           b.warned_credit, b.warned_minutes, b.exhausted, b.is_short
    from jsonb_to_recordset(books -> 'bills') as b (
        session_id uuid, holder uuid, began boolean, elapsed_seconds bigint, due integer, phase text,
        corrected_at timestamptz, uncovered integer, warned_credit integer, warned_minutes integer, exhausted integer,
        is_short boolean)
    on conflict (session_id) do update set
        holder = excluded.holder, began = excluded.began, elapsed_seconds = excluded.elapsed_seconds,
        due = excluded.due, phase = excluded.phase, corrected_at = excluded.corrected_at,
        uncovered = excluded.uncovered, warned_credit = excluded.warned_credit,
        warned_minutes = excluded.warned_minutes, exhausted = excluded.exhausted, is_short = excluded.is_short;

    insert into session_credit (session_id, number, round, user_id, state, grant_id, taken_at, changed_at)
    select c.session_id, c.number, c.round, p_user, c.state, c.grant_id, c.taken_at, c.changed_at
    from jsonb_to_recordset(books -> 'credits') as c (
        session_id uuid, number integer, round integer, state text, grant_id uuid, taken_at timestamptz,
        changed_at timestamptz)
    on conflict (session_id, number, round) do update set state = excluded.state, changed_at = excluded.changed_at;

    insert into activation (id, session_id, outcome, at)
    select a.id, a.session_id, a.outcome, p_at
    from jsonb_to_recordset(books -> 'activations') as a (id uuid, session_id uuid, outcome text)
    on conflict (id) do update set outcome = excluded.outcome;

    return jsonb_array_length(books -> 'postings');
end $$;
