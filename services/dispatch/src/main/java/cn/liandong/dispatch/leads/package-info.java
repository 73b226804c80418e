/** Who leads an incident 牵头, and how that passes to another. */
@NullMarked
package cn.liandong.dispatch.leads;

import org.jspecify.annotations.NullMarked;
