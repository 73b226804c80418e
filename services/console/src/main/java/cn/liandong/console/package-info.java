/**
 * What officers see and do.
 *
 * <p>Decides nothing: it shows a fold of the journals, and what an officer asks it passes on as a command.
 *
 * <p>Reads `incidents`, `duty`, `response`, `notifications`, `drills`, and beside them `reports`, `people`, `credentials`,
 * `contact-codes`, `duty-notes`, and `audit` when somebody asks.
 *
 * <p>Writes sessions, site links and keys to `credentials`, whose alerts a browser shows to `subscriptions`, what officers
 * write down to `duty-notes`, names and contacts that were imported or verified to `people`, codes that contacts are sent to
 * `contact-codes`, calls that officers take to `reports`, who came in and took out what to `audit`, and commands to `dispatch-commands`, `roster-commands`,
 * `notifier-commands` and `drills-commands`.
 *
 * <p>Does not keep history, does not decide who may acknowledge, and never touches a Kafka consumer: only
 * {@code runtime.journal} reads journals.
 */
@NullMarked
package cn.liandong.console;

import org.jspecify.annotations.NullMarked;
