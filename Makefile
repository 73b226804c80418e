# JDK 25: $JAVA_HOME if it is one, else the newest under /usr/lib/jvm. The default `java` may be older.
JDK := $(shell \
	version() { sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$$1/release" 2>/dev/null; }; \
	newest() { for home in /usr/lib/jvm/*; do echo "$$(version "$$home") $$home"; done | sort -rn | cut -d' ' -f2-; }; \
	for home in "$$JAVA_HOME" $$(newest); do \
		found=$$(version "$$home"); \
		if [ "$${found:-0}" -ge 25 ] && [ -x "$$home/bin/javac" ]; then echo "$$home"; break; fi; \
	done)

# Maven's own libraries and Netty use native access and Unsafe, of which JDK 24 and later warn.
QUIET := --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow
JAVA_OPTS ?= -Xmx1g
MVN := JAVA_HOME="$(JDK)" MAVEN_OPTS="$(QUIET) $$MAVEN_OPTS" mvn -B -ntp
JAVA := "$(JDK)/bin/java" $(QUIET)

# IN=services/broker narrows test and check to the tests of one module; what it needs is compiled but not tested.
IN ?=
ONLY := $(if $(IN),-pl $(IN) -am -Dtest='cn/liandong/$(notdir $(IN))/**/*Test' -Dsurefire.failIfNoSpecifiedTests=false)

# Everything in one process, unpacked: a nested jar takes twice as long to start.
APP := services/standalone/target/liandong
SOURCES := $(shell find pom.xml contracts services drills/runner deploy/cities \
	\( -name target -o -name node_modules -o -name dist -o -path '*/src/test' \) -prune -o -type f -print)
# The cache of classes made below is what makes a start quick. C1 alone (JAVA_OPTS=-XX:TieredStopAtLevel=1) may
# be quicker still, and costs more under a load that lasts.
# Two cores have none to spare for marking beside the work (DECISIONS: parallel-collector), and what nobody waits for
# yields to what somebody does (DECISIONS: priorities-are-heeded).
START := -XX:+UseParallelGC -XX:ThreadPriorityPolicy=1

# The deployed shape in plain processes. The stamp stands for the runnable jar, whose name has the version in it.
CLUSTER := deploy/cluster/target/built
CLUSTER_SOURCES := $(shell find deploy/cluster -name target -prune -o -type f -print)
CLUSTER_COMMAND = $(JAVA) -jar $$(ls deploy/cluster/target/liandong-cluster-*-exec.jar)
CLUSTER_DATA := .data/cluster

.DEFAULT_GOAL := help
.PHONY: help run verify-journal cluster cluster-down test test-cluster drills load faults faults-long upgrade check format approve bench clean jdk haproxy libfaketime

help: ## list the verbs
	@awk -F':.*## ' '/^[a-z-]+:.*## / { printf "  make %-12s %s\n", $$1, $$2 }' $(MAKEFILE_LIST)

run: jdk $(APP)/liandong.aot ## build what changed and start everything in one process (JAVA_OPTS=-Xmx1g)
	@exec $(JAVA) $(START) $(JAVA_OPTS) \
		$(if $(shell test -s $(APP)/liandong.aot && echo yes),-XX:AOTCache=$(APP)/liandong.aot -Xlog:aot*=error) \
		-jar $(APP)/liandong.jar $(ARGS)

verify-journal: jdk $(APP)/liandong.jar ## walk the journals of .data (or LIANDONG_DATA) along their chains, also while make run is up, and name what was changed
	@$(JAVA) -cp $(APP)/liandong.jar cn.liandong.standalone.VerifyApplication

$(APP)/liandong.jar: $(SOURCES) | jdk
	@echo "Building what changed ..."
	@$(MVN) -q package -Dmaven.test.skip=true -pl services/standalone -am
	@rm -rf $(APP)
	@$(JAVA) -Djarmode=tools -jar $$(ls services/standalone/target/liandong-standalone-*-exec.jar) \
		extract --destination $(APP) --application-filename liandong.jar
	@touch $@

# A rehearsal in a folder of its own, on free ports: the JVM writes down which classes a first report needs. It may fail
# without harm: the start is only slower, so the file is then left empty.
$(APP)/liandong.aot: $(APP)/liandong.jar
	@echo "Rehearsing once, so that every later start is quick ..."
	@data=$$(mktemp -d) && env LIANDONG_DATA="$$data/data" LIANDONG_CONSOLE_PORT=0 LIANDONG_INTAKE_PORT=0 \
		LIANDONG_NOTIFIER_PORT=0 LIANDONG_MANAGEMENT_PORT=0 LIANDONG_KAFKA_PORT=0 LIANDONG_WEBHOOK_URL= LIANDONG_CITY= \
		LIANDONG_FREE_SPACE_FLOOR_MB=0 \
		$(JAVA) $(START) -Xmx1g -XX:AOTCacheOutput=$@ -jar $(APP)/liandong.jar --rehearse >$(APP)/rehearsal.log 2>&1 \
		|| { echo "The rehearsal failed ($(APP)/rehearsal.log); the start is slower, and works."; : >$@; }; rm -rf "$$data"

cluster: jdk haproxy $(APP)/liandong.aot $(CLUSTER) ## start three brokers, two of each service and a balancer; returns when all is ready
	@$(CLUSTER_COMMAND) up $(CLUSTER_DATA) $(APP) deploy/cities/zhijiang

cluster-down: jdk $(CLUSTER) ## end what make cluster started; its data stays
	@$(CLUSTER_COMMAND) down $(CLUSTER_DATA)

$(CLUSTER): $(APP)/liandong.jar $(CLUSTER_SOURCES)
	@$(MVN) -q package -Dmaven.test.skip=true -pl deploy/cluster -am
	@touch $@

# Words of the names of faults, to try only these; and how often each is tried.
FAULTS ?=
TIMES ?= 3
# An engine that is broken on purpose: chain, offset or flush. The faults must find it.
BROKEN ?=
FAULTS_RUN = $(MVN) -q package -Dmaven.test.skip=true -DskipPage -pl drills/faults -am && \
	$(if $(BROKEN),JAVA_HOME="$(JDK)" drills/faults/broken/build $(BROKEN) $(APP) &&) \
	$(JAVA) -Xmx2g $(if $(BROKEN),-Dbroken=$(abspath drills/faults/target/broken/$(BROKEN))) $(FAULTS_OPTS) \
	-jar $$(ls drills/faults/target/liandong-faults-*-exec.jar) $(APP) deploy/cities/zhijiang drills/faults/README.md

# The commit whose build a cluster is upgraded from; if none is named, the one before the last change to what runs.
PREVIOUS ?=

# What is missing is said in the table: the fault that needs it is not run.
libfaketime:
	@test -n "$$(ls /usr/lib/*/faketime/libfaketimeMT.so.1 /usr/lib/faketime/libfaketimeMT.so.1 2>/dev/null)" \
		|| { test "$$(id -u)" = 0 && command -v apt-get >/dev/null && echo "Installing libfaketime ..." && apt-get update -qq \
			&& DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends libfaketime >/dev/null; } || true

# Only root can install it, and only where there is apt-get.
haproxy:
	@command -v haproxy >/dev/null || test -x /usr/sbin/haproxy \
		|| { test "$$(id -u)" = 0 && command -v apt-get >/dev/null \
			&& echo "Installing haproxy ..." && apt-get update -qq \
			&& DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends haproxy >/dev/null; } \
		|| { echo "make cluster needs HAProxy: install Debian's package haproxy." >&2; exit 1; }

test: jdk ## compile and run all tests (IN=services/broker: of one module)
	$(MVN) test $(ONLY)

test-cluster: jdk haproxy $(APP)/liandong.aot ## the tests that start real brokers and the whole cluster in processes of their own
	$(MVN) test -pl deploy/cluster -am -Dtest='cn/liandong/cluster/**/*Test' -Dsurefire.failIfNoSpecifiedTests=false \
		-Dgroups=cluster -DexcludedGroups= -Dapp=$(abspath $(APP))

# Words such as StoriesTest#a24* play these alone.
STORIES ?= cn/liandong/curriculum/**/*Test
# How often a story that failed is played once more: people answer in real time, and a busy machine may starve them.
AGAIN ?= 0

drills: jdk $(APP)/liandong.aot ## play every scenario and story against everything in one process, with simulated people: minutes
	$(MVN) test -DskipPage -pl drills/curriculum -am -Dtest='$(STORIES)' -Dsurefire.failIfNoSpecifiedTests=false \
		-Dgroups=curriculum -DexcludedGroups= -Dsurefire.rerunFailingTestsCount=$(AGAIN) -Dapp=$(abspath $(APP))

# Which load drill of drills/scenarios/load is played, such as one-city (all, if none is named), and which part of it: SCALE=0.1 is a
# tenth of its rate, its length and its breadth. LOAD_OPTS takes -Dseed=7 and -Dwarm=60, seconds of reports before it.
LOAD ?=
SCALE ?= 1

load: jdk $(APP)/liandong.aot ## play load drills, each against a city of its own, and judge what became of every report (LOAD=one-city SCALE=0.1)
	@$(MVN) -q package -Dmaven.test.skip=true -DskipPage -pl drills/faults -am
	@$(JAVA) -XX:MaxRAMPercentage=60 -Dscale=$(SCALE) $(LOAD_OPTS) -cp $$(ls drills/faults/target/liandong-faults-*-exec.jar) \
		-Dloader.main=cn.liandong.faults.loaddrills.LoadApplication \
		org.springframework.boot.loader.launch.PropertiesLauncher $(APP) deploy/cities/zhijiang drills/quotas.json \
		drills/faults/README.md $(if $(LOAD),$(LOAD:%=drills/scenarios/load/%.yaml),$(sort $(wildcard drills/scenarios/load/*.yaml)))

# One key sends all of the load here, which is more than anybody may.
bench faults faults-long upgrade: export LIANDONG_INTAKE_QUOTAS = $(abspath drills/quotas.json)

faults: jdk haproxy libfaketime $(APP)/liandong.aot ## break a cluster and a single process in every way, three times each (TIMES=1, FAULTS="poison 'power cut'" for these alone)
	@$(FAULTS_RUN) "make faults$(if $(filter-out 3,$(TIMES)), TIMES=$(TIMES))" $(TIMES) $(FAULTS)

faults-long: jdk haproxy libfaketime $(APP)/liandong.aot ## the same thirty times each: hours
	@$(FAULTS_RUN) "make faults-long" 30 $(FAULTS)

upgrade: jdk haproxy $(APP)/liandong.aot ## roll a cluster from an earlier build (PREVIOUS=commit) to this one under load, back, and beyond
	$(MVN) -q package -Dmaven.test.skip=true -DskipPage -pl drills/faults -am
	JAVA_HOME="$(JDK)" MAVEN_OPTS="$(QUIET) $$MAVEN_OPTS" drills/faults/previous/build drills/faults/target/previous $(PREVIOUS)
	JAVA_HOME="$(JDK)" drills/faults/next/build drills/faults/target/next $(APP)
	$(JAVA) -Xmx2g $(UPGRADE_OPTS) -cp $$(ls drills/faults/target/liandong-faults-*-exec.jar) \
		-Dloader.main=cn.liandong.faults.scenarios.UpgradeApplication \
		org.springframework.boot.loader.launch.PropertiesLauncher \
		drills/faults/target/previous/application $(APP) drills/faults/target/next/classes \
		drills/faults/target/previous/cities/zhijiang drills/faults/README.md "make upgrade PREVIOUS=$$(cut -c1-9 drills/faults/target/previous/commit)"

check: jdk ## all tests, packaging and format: what must pass before a commit lands
	$(MVN) verify $(ONLY)

format: jdk ## rewrite the sources in the house's format
	$(MVN) -q spotless:apply

approve: jdk ## write the approved samples of the contracts anew; review them with git diff
	$(MVN) test -Dapprove=true -pl contracts

# What is measured alone: a rate per second, backlog, ceilings, restart, decisions, intake, consoles or cluster; and options such as -Dbench.cities=8.
BENCH ?=
BENCH_OPTS ?=

bench: jdk haproxy $(APP)/liandong.aot ## measure what is built against its floor, and write drills/bench/README.md (BENCH=cluster: that alone)
	$(MVN) -q package -Dmaven.test.skip=true -DskipPage -pl drills/bench -am
	$(JAVA) $(if $(BENCH),-Dbench.only=$(BENCH)) $(BENCH_OPTS) -jar $$(ls drills/bench/target/liandong-bench-*-exec.jar) $(abspath $(APP))/liandong.jar \
		deploy/cities/zhijiang drills/bench/README.md $(QUIET) -Xmx1g $(START) \
		$(if $(shell test -s $(APP)/liandong.aot && echo yes),-XX:AOTCache=$(abspath $(APP))/liandong.aot)

clean: jdk ## remove what was built; data under .data/ stays
	$(MVN) -q clean

jdk:
	@test -n "$(JDK)" || { echo "Liandong needs JDK 25 or newer: none in JAVA_HOME or under /usr/lib/jvm. Install one, or set JAVA_HOME." >&2; exit 1; }
