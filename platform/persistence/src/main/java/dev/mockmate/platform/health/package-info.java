/** Whether the database can be reached. */
package dev.mockmate.platform.health;
