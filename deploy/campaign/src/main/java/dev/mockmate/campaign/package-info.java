/** Random sessions while parts of the running system are killed, and a check that nothing was lost, doubled or left hanging. */
package dev.mockmate.campaign;
