-- Wallets whose users were forgotten. The books stay as they are under a new id nobody knows the user of; whose it was is not
-- kept anywhere.
create table erased_wallet (
    alias     uuid        primary key,
    erased_at timestamptz not null
);
create index checkout_of_user on checkout (user_id);

-- Transfers stay immutable. Forgetting a user may change whose they are and what was written about them, never what was moved.
create or replace function refuse_change() returns trigger language plpgsql as $$
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

-- Parts a user from the books: accounts, transfers and bills go on under p_alias, what people wrote about the user goes, and so do
-- purchases that were never paid. Answers 0 when there were no books. Waits for the wallet's lock as every change does.
create function erase_wallet(p_user uuid, p_alias uuid, p_at timestamptz) returns integer language plpgsql volatile as $$
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

-- Whose wallet a change is about: the named user's, unless the user was forgotten and the session's bill went on under an alias.
-- Sessions that ended while their owner was being forgotten are settled there.
create function wallet_owner(p_user uuid, p_sessions uuid[]) returns uuid language plpgsql volatile as $$
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

-- As before, and finds the wallet of a forgotten user's session.
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
