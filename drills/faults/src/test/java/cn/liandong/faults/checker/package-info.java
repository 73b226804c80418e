@NullMarked
package cn.liandong.faults.checker;

import org.jspecify.annotations.NullMarked;
