/**
 * Decides who must know of an incident, who has acknowledged, every step of the escalation until somebody has, which
 * units there are, and which of them go, and what is to be reported upward until when.
 *
 * <p>Reads its own commands (`dispatch-commands`), the journal `incidents` (which it decides) and the journals `duty`
 * and `drills` (which it only looks things up in). Writes the journal `response`. Does not call anybody: that is notifier's. Does
 * not open incidents, and does not say who is on duty.
 */
@NullMarked
package cn.liandong.dispatch;

import org.jspecify.annotations.NullMarked;
