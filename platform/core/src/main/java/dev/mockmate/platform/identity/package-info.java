/** Who calls: tokens and the keys of their issuers, roles, tenants, and what a token of one session opens. */
package dev.mockmate.platform.identity;
