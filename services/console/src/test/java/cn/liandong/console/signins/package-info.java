@NullMarked
package cn.liandong.console.signins;

import org.jspecify.annotations.NullMarked;
