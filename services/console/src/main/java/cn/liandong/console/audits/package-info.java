/** Who came in, what was refused to whom, and who took out what: written to the topic `audit`, and read by who leads the city. */
@NullMarked
package cn.liandong.console.audits;

import org.jspecify.annotations.NullMarked;
