/** What an edge needs: ids of commands, durable writes, asking and waiting. */
@NullMarked
package cn.liandong.runtime.edge;

import org.jspecify.annotations.NullMarked;
