@NullMarked
package cn.liandong.faults.clock;

import org.jspecify.annotations.NullMarked;
