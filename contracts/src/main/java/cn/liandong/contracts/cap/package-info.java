/** Incidents as alerts of the Common Alerting Protocol 1.2 (OASIS): the same text whichever service writes it. */
@NullMarked
package cn.liandong.contracts.cap;

import org.jspecify.annotations.NullMarked;
