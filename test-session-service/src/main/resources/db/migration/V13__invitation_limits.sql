-- What an organisation made in a day is counted with the deleted ones.
create index invitation_made on invitation (organisation, created_at);
-- Mails are sent by turns between organisations.
create index invitation_mail_turns on invitation_mail (organisation, due_at) where status = 'queued';
drop index invitation_mail_due;
