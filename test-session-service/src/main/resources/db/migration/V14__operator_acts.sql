-- What administrators set about to do to the tests, questions and invitations of organisations, and why.
create table operator_act (
    id          uuid        primary key,
    operator_id uuid        not null,
    method      text        not null,
    path        text        not null,
    reason      text        not null,
    at          timestamptz not null
);
create index operator_act_of_operator on operator_act (operator_id, at);
create index operator_act_at on operator_act (at);
