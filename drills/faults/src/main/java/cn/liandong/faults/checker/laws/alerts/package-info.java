/** What becomes of an alert: its steps, its notifications, its calls. */
@NullMarked
package cn.liandong.faults.checker.laws.alerts;

import org.jspecify.annotations.NullMarked;
