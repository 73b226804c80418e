/** A network between processes of one machine that can be made as bad as a real one. */
@NullMarked
package cn.liandong.faults.network;

import org.jspecify.annotations.NullMarked;
