-- What the service asks of a wallet in one round trip each. Repeatable: edit a function here, and it is replaced at the next start.

-- Whose wallet a change is about: the named user's, unless the user was forgotten and the session's bill went on under an alias.
-- Sessions that ended while their owner was being forgotten are settled there.
create or replace function wallet_owner(p_user uuid, p_sessions uuid[]) returns uuid language plpgsql volatile as $$
declare
    aliases uuid[];
begin
    aliases := array(select distinct b.user_id from session_bill b join erased_wallet e on e.alias = b.user_id
                     where b.session_id = any (p_sessions));
    if aliases = '{}' then
        return p_user;
    end if;
    if cardinality(aliases) > 1 or (select count(*) from session_bill where session_id = any (p_sessions)
                                    and user_id = aliases[1]) <> cardinality(p_sessions) then
        raise exception 'sessions of several wallets in one change';
    end if;
    return aliases[1];
end $$;

-- Locks a user's wallet, takes the events at hand into the inbox and reads what the decisions need, in one round trip. The lock
-- comes first and each statement of a volatile function sees what was committed before it: the one who waited reads what the one
-- before wrote.
-- A forgotten user's session is found in the wallet it went on in.
create or replace function open_wallet(p_user uuid, p_sessions text, p_activations text, p_welcome uuid, p_events text,
                                       p_now timestamptz) returns text language plpgsql volatile as $$
declare
    owner    uuid := wallet_owner(p_user, p_sessions::uuid[]);
    sessions uuid[];
    taken    jsonb;
begin
    perform from account where user_id = owner and kind = 'user-available' for no key update;
    if not found then
        -- while we waited for its lock the wallet may have got another owner
        owner := wallet_owner(p_user, p_sessions::uuid[]);
        insert into account (user_id, kind, balance) values (owner, 'user-available', 0), (owner, 'user-held', 0)
        on conflict do nothing;
        perform from account where user_id = owner and kind = 'user-available' for no key update;
    end if;
    with inserted as (
        insert into inbox (consumer, event_id, received_at)
        select 'billing', event_id, p_now from unnest(p_events::uuid[]) event_id order by event_id
        on conflict do nothing returning event_id)
    select coalesce(jsonb_agg(event_id), '[]') into taken from inserted;
    sessions := array(select session_id from session_bill
                      where session_id = any (p_sessions::uuid[]) or (user_id = owner and is_short));
    return jsonb_build_object(
        'owner', owner,
        'taken', taken,
        'welcomed', exists (select from credit_grant where id = p_welcome),
        'outcomes', coalesce((select jsonb_object_agg(id, outcome) from activation
                   where id = any (p_activations::uuid[])), '{}'),
        'grants', coalesce((select jsonb_agg(to_jsonb(g)) from credit_grant g
                   where (g.user_id = owner and g.remaining > 0)
                      or g.id in (select grant_id from session_credit where session_id = any (sessions))), '[]'),
        'bills', coalesce((select jsonb_agg(to_jsonb(b)) from session_bill b
                   where b.session_id = any (sessions)), '[]'),
        'credits', coalesce((select jsonb_agg(to_jsonb(c) order by c.taken_at, c.number, c.round) from session_credit c
                   where c.session_id = any (sessions)), '[]'))::text;
end $$;

-- Keeps what was heard; called by keep_books.
create or replace function keep_facts(p_facts jsonb) returns void language sql volatile as $$
    insert into session_fact as known (session_id, kind, elapsed_seconds, due, at)
    select f.session_id, f.kind, f.elapsed_seconds, f.due, f.at
    from jsonb_to_recordset(p_facts) as f (
        session_id uuid, kind text, elapsed_seconds bigint, due integer, at timestamptz)
    on conflict (session_id, kind) do update set
        elapsed_seconds = excluded.elapsed_seconds, due = excluded.due, at = excluded.at
    where (known.kind = 'metered' and excluded.elapsed_seconds > known.elapsed_seconds)
       or (known.kind = 'corrected' and excluded.at > known.at);
$$;

-- Stores what was decided, in one round trip. The wallet must be open.
create or replace function keep_books(p_user uuid, p_at timestamptz, p_books text) returns integer language plpgsql volatile as $$
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

    perform keep_facts(books -> 'facts');

    return jsonb_array_length(books -> 'postings');
end $$;

-- Parts a user from the books: accounts, transfers and bills go on under p_alias, what people wrote about the user goes, and so do
-- purchases that were never paid. Answers 0 when there were no books. Waits for the wallet's lock as every change does.
create or replace function erase_wallet(p_user uuid, p_alias uuid, p_at timestamptz) returns integer language plpgsql volatile as $$
begin
    perform from account where user_id = p_user and kind = 'user-available' for no key update;
    delete from checkout where user_id = p_user and status = 'open';
    if not exists (select from account where user_id = p_user)
       and not exists (select from session_bill where user_id = p_user) then
        return 0;
    end if;
    insert into erased_wallet (alias, erased_at) values (p_alias, p_at);
    perform set_config('mockmate.erasing', 'on', true);
    update account set user_id = p_alias where user_id = p_user;
    update credit_grant set user_id = p_alias where user_id = p_user;
    update transfer set user_id = p_alias,
                        reason = case when recorded_by like 'user:%' then 'erased' else reason end
    where user_id = p_user;
    update session_bill set user_id = p_alias where user_id = p_user;
    update session_credit set user_id = p_alias where user_id = p_user;
    update checkout set user_id = p_alias, payment_url = null where user_id = p_user;
    perform set_config('mockmate.erasing', 'off', true);
    return 1;
end $$;
