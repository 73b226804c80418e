/** Processes that outlive whoever started them: started, signalled and found again by their pid files. */
@NullMarked
package cn.liandong.cluster.processes;

import org.jspecify.annotations.NullMarked;
