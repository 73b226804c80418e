/** Whether crews on scene are heard of in time. */
@NullMarked
package cn.liandong.dispatch.crews;

import org.jspecify.annotations.NullMarked;
