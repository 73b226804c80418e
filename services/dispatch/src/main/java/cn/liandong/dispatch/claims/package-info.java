/** Who sees to an incident 认领, and when that may pass to another post. */
@NullMarked
package cn.liandong.dispatch.claims;

import org.jspecify.annotations.NullMarked;
