@NullMarked
package cn.liandong.attachments;

import org.jspecify.annotations.NullMarked;
