/** How an incident ends: controlled, closed, and reopened where it goes on after all. */
@NullMarked
package cn.liandong.dispatch.closings;

import org.jspecify.annotations.NullMarked;
