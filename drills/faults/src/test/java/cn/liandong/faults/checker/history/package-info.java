@NullMarked
package cn.liandong.faults.checker.history;

import org.jspecify.annotations.NullMarked;
