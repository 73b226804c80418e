/** Who must know of an incident, and who has acknowledged. */
@NullMarked
package cn.liandong.dispatch.alerts;

import org.jspecify.annotations.NullMarked;
