@NullMarked
package cn.liandong.cluster.processes;

import org.jspecify.annotations.NullMarked;
