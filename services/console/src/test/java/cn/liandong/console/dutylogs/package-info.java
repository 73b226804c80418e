@NullMarked
package cn.liandong.console.dutylogs;

import org.jspecify.annotations.NullMarked;
