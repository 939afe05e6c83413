#!/bin/bash
# Starts the service once in the working directory, while its image is built, and writes an archive of the loaded classes. Later
# starts map the archive into memory, which saves about half of their processor time. Java 25 and later write an AOT cache, older
# versions a class archive (AppCDS). jvm.options then holds the options of a start.
#
# A build for PostgreSQL has no database here: its archive holds the classes that are loaded up to the refusal of the start.
# A `java` that does not match the archive ignores it.
set -euo pipefail

release=$(java -XX:-UsePerfData -XshowSettings:properties -version 2>&1 | sed -n 's/.*java.specification.version = //p')
if [[ ${release%%.*} -ge 25 ]]; then
    write=-XX:AOTCacheOutput=service.aot read=-XX:AOTCache=service.aot
    # Java 25 warns of native libraries, which compression uses. A cache is valid for this option too.
    native=(--enable-native-access=ALL-UNNAMED)
    # It also warns of code in the cache that it cannot use.
    quiet=(-Xlog:disable -Xlog:all=error:stderr)
else
    write=-XX:ArchiveClassesAtExit=service.jsa read=-XX:SharedArchiveFile=service.jsa
    native=()
    quiet=()
fi

# The archive at the address for which it was written: its pages stay those of the file, which containers share. At another address, the
# default, every page is changed at the start and belongs to the process.
address=(-XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0)
# An archive is valid for the collector that wrote it.
collector=-XX:+UseSerialGC
# The optimizing compiler would take most of the time of a start. With ten times its default thresholds it compiles only what requests
# repeat.
late_optimization=(-XX:Tier4InvocationThreshold=50000 -XX:Tier4MinInvocationThreshold=6000
    -XX:Tier4CompileThreshold=150000 -XX:Tier4BackEdgeThreshold=400000)

port=18080
# Files of this start must not remain in the image: they would belong to root.
temporary=$PWD/temporary
mkdir "$temporary"
java "$collector" "$write" "${native[@]}" -XX:-UsePerfData -Xlog:disable -Dquarkus.http.host=127.0.0.1 -Dquarkus.http.port=$port \
    -Djava.io.tmpdir="$temporary" -jar quarkus-run.jar &
service=$!
for _ in {1..600}; do
    kill -0 $service 2>/dev/null || break
    if { exec 3<>/dev/tcp/127.0.0.1/$port; } 2>/dev/null; then
        printf 'GET /v1/rankings/asic-assembly?state=TX&state=FL HTTP/1.0\r\nHost: localhost\r\n\r\n' >&3
        cat <&3 >/dev/null
        exec 3>&-
        break
    fi
    sleep 0.2
done
kill -TERM $service 2>/dev/null || true
wait $service || true
rm -rf data "$temporary"
[[ -s ${read#*=} ]]
printf '%s\n' "$read" "${address[@]}" "$collector" -XX:-UsePerfData "${native[@]}" "${quiet[@]}" "${late_optimization[@]}" >jvm.options
