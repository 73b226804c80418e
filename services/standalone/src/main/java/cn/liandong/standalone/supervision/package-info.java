/** Supervision: each service in a Spring context of its own, started anew when it dies, while the others go on. */
@NullMarked
package cn.liandong.standalone.supervision;

import org.jspecify.annotations.NullMarked;
