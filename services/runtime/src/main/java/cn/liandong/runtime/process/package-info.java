/** How a service runs: its Spring context out of what its process shares, alone or beside others. */
@NullMarked
package cn.liandong.runtime.process;

import org.jspecify.annotations.NullMarked;
