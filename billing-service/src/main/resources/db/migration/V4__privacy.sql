-- Wallets whose users were forgotten. The books stay as they are under a new id nobody knows the user of; whose it was is not
-- kept anywhere.
create table erased_wallet (
    alias     uuid        primary key,
    erased_at timestamptz not null
);
create index checkout_of_user on checkout (user_id);
