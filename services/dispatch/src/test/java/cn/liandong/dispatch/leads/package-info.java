/** Tests of who leads an incident. */
@NullMarked
package cn.liandong.dispatch.leads;

import org.jspecify.annotations.NullMarked;
