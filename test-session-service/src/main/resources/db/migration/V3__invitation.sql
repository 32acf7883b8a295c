-- What invitations are made of.
create table test_template (
    id                    uuid        primary key,
    organisation          text        not null,
    title                 text        not null,
    instructions          text        not null,
    question_ids          jsonb       not null,
    sections              jsonb       not null,
    test_duration_minutes integer     not null check (test_duration_minutes > 0),
    created_at            timestamptz not null,
    updated_at            timestamptz not null
);
create index test_template_list on test_template (organisation, created_at desc, id desc);

-- An invitation holds all that its test needs: templates may change or go meanwhile.
create table invitation (
    id                    uuid        primary key,
    organisation          text        not null,
    candidate_id          uuid        not null,
    email                 text        not null,
    name                  text        not null,
    template_id           uuid,
    instructions          text        not null,
    question_ids          jsonb       not null,
    sections              jsonb       not null,
    test_duration_minutes integer     not null check (test_duration_minutes > 0),
    extra_time_percent    integer     not null check (extra_time_percent between 0 and 300),
    expires_at            timestamptz not null,
    created_at            timestamptz not null,
    created_by            uuid        not null,
    accepted_at           timestamptz,
    deleted_at            timestamptz
);
create index invitation_list on invitation (organisation, created_at desc, id desc) where deleted_at is null;
create index invitation_of_candidate on invitation (candidate_id);
-- What an organisation made in a day is counted with the deleted ones.
create index invitation_made on invitation (organisation, created_at);

-- The tokens of an invitation: the one its recruiter was told, one for each mail. Kept is a hash, never the token.
create table test_token (
    id            uuid        primary key,
    invitation_id uuid        not null references invitation (id) on delete cascade,
    hash          text        not null,
    created_at    timestamptz not null
);
create index test_token_of_invitation on test_token (invitation_id);

-- What was and is to be mailed. The token of a mail is drawn when it is sent.
create table invitation_mail (
    id            uuid        primary key,
    invitation_id uuid        not null references invitation (id) on delete cascade,
    organisation  text        not null,
    -- of the address: limits outlive what is held about its owner
    address_hash  text        not null,
    status        text        not null check (status in ('queued', 'sent', 'failed')),
    attempts      integer     not null,
    due_at        timestamptz not null,
    created_at    timestamptz not null,
    done_at       timestamptz
);
-- Mails are sent by turns between organisations.
create index invitation_mail_turns on invitation_mail (organisation, due_at) where status = 'queued';
create index invitation_mail_of_invitation on invitation_mail (invitation_id, created_at desc);
create index invitation_mail_to_address on invitation_mail (address_hash, created_at);
