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

-- Transfers stay immutable. Forgetting a user may change whose they are and what was written about them, never what was moved.
create function refuse_change() returns trigger language plpgsql as $$
begin
    if tg_op = 'UPDATE' and current_setting('mockmate.erasing', true) = 'on' then
        if (new.id, new.seq, new.debit_account, new.credit_account, new.amount, new.kind, new.session_id, new.grant_id,
            new.recorded_by, new.at, new.available_after)
           is not distinct from
           (old.id, old.seq, old.debit_account, old.credit_account, old.amount, old.kind, old.session_id, old.grant_id,
            old.recorded_by, old.at, old.available_after) then
            return new;
        end if;
    end if;
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
