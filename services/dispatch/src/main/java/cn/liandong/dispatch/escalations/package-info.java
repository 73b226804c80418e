/** Plans, and the steps taken one after the other while nobody acknowledges. */
@NullMarked
package cn.liandong.dispatch.escalations;

import org.jspecify.annotations.NullMarked;
