/** Management: health and metrics of the whole process, and the demo phone, for this machine alone. */
@NullMarked
package cn.liandong.standalone.management;

import org.jspecify.annotations.NullMarked;
