@NullMarked
package cn.liandong.faults.network;

import org.jspecify.annotations.NullMarked;
