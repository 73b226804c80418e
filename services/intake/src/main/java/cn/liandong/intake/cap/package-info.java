/** CAP: what is believed of an incident, as an alert of the Common Alerting Protocol for those who take part. */
@NullMarked
package cn.liandong.intake.cap;

import org.jspecify.annotations.NullMarked;
