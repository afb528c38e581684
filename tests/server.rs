//! A web server for the tests: real HTTP on the loopback address, any number of names, every kind of bad
//! manners. It knows no newsfold.

use std::{
    collections::BTreeMap,
    io::{BufRead, BufReader, Write},
    net::{Ipv4Addr, TcpListener, TcpStream},
    sync::{
        Arc, Mutex,
        atomic::{AtomicBool, Ordering},
    },
    thread,
    time::Duration,
};

/// What was asked: `Host` without its port, path with its query, other fields in lower case.
#[derive(Clone, Debug)]
pub(crate) struct Asked {
    pub(crate) host: String,
    pub(crate) path: String,
    pub(crate) fields: BTreeMap<String, String>,
}

/// What is answered.
#[derive(Clone, Debug)]
pub(crate) enum Reply {
    /// Status, fields, body.
    Whole(u16, Vec<(&'static str, String)>, Vec<u8>),
    /// A head that promises much, and then a byte now and then.
    Drip,
    /// A body without end, as fast as it goes.
    Endless,
    /// Nothing for a long time.
    Silence,
}

impl Reply {
    pub(crate) fn page(body: &str) -> Self {
        Self::of("text/html; charset=utf-8", body.as_bytes())
    }

    pub(crate) fn of(content_type: &str, body: &[u8]) -> Self {
        Self::Whole(200, vec![("Content-Type", content_type.to_owned())], body.to_vec())
    }

    pub(crate) fn status(status: u16) -> Self {
        Self::Whole(status, Vec::new(), Vec::new())
    }

    pub(crate) fn moved(status: u16, to: &str) -> Self {
        Self::status(status).with("Location", to)
    }

    pub(crate) fn with(self, name: &'static str, value: &str) -> Self {
        match self {
            Self::Whole(status, mut fields, body) => {
                fields.push((name, value.to_owned()));
                Self::Whole(status, fields, body)
            }
            other => other,
        }
    }
}

type Answer = dyn Fn(&Asked) -> Reply + Send + Sync;

/// A server that lives until it is dropped.
pub(crate) struct Server {
    pub(crate) port: u16,
    log: Arc<Mutex<Vec<Asked>>>,
    crowd: Arc<Mutex<Crowd>>,
    is_over: Arc<AtomicBool>,
}

/// Who is being answered, and the most at once that any name ever had.
#[derive(Debug, Default)]
struct Crowd {
    now: BTreeMap<String, usize>,
    most: usize,
}

impl Server {
    /// Starts to answer; a path that `answer` does not know should be a 404.
    pub(crate) fn start(answer: impl Fn(&Asked) -> Reply + Send + Sync + 'static) -> Self {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).unwrap();
        let port = listener.local_addr().unwrap().port();
        let (log, crowd) = (Arc::default(), Arc::default());
        let is_over = Arc::new(AtomicBool::new(false));
        let answer: Arc<Answer> = Arc::new(answer);
        let server = Self { port, log, crowd, is_over };
        let (log, crowd, is_over) =
            (server.log.clone(), server.crowd.clone(), server.is_over.clone());
        thread::spawn(move || {
            for stream in listener.incoming() {
                if is_over.load(Ordering::SeqCst) {
                    return;
                }
                let (answer, log) = (answer.clone(), Arc::clone(&log));
                let (crowd, is_over) = (Arc::clone(&crowd), is_over.clone());
                let Ok(stream) = stream else { continue };
                thread::spawn(move || serve(&stream, &*answer, &log, &crowd, &is_over));
            }
        });
        server
    }

    /// An address on this server, under any name.
    pub(crate) fn url(&self, host: &str, path: &str) -> String {
        format!("http://{host}:{}{path}", self.port)
    }

    /// What leads every name to this server.
    pub(crate) fn resolve(&self) -> String {
        format!("--resolve=*:{}:127.0.0.1", self.port)
    }

    /// All that was asked so far, without `robots.txt`.
    pub(crate) fn asked(&self) -> Vec<Asked> {
        let log = self.log.lock().unwrap();
        log.iter().filter(|asked| asked.path != "/robots.txt").cloned().collect()
    }

    /// The paths that were asked so far, without `robots.txt`.
    pub(crate) fn paths(&self) -> Vec<String> {
        self.asked().into_iter().map(|asked| asked.path).collect()
    }

    /// The most requests that one name was ever answering at once.
    pub(crate) fn most_at_once(&self) -> usize {
        self.crowd.lock().unwrap().most
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.is_over.store(true, Ordering::SeqCst);
        // Wakes the listener up, which then sees that it is over.
        drop(TcpStream::connect((Ipv4Addr::LOCALHOST, self.port)));
    }
}

fn serve(
    stream: &TcpStream,
    answer: &Answer,
    log: &Mutex<Vec<Asked>>,
    crowd: &Mutex<Crowd>,
    is_over: &AtomicBool,
) {
    let Some(asked) = read(stream) else { return };
    let host = asked.host.clone();
    {
        let mut crowd = crowd.lock().unwrap();
        let now = crowd.now.entry(host.clone()).or_default();
        *now += 1;
        let now = *now;
        crowd.most = crowd.most.max(now);
    }
    log.lock().unwrap().push(asked.clone());
    let reply = answer(&asked);
    if let Some(now) = crowd.lock().unwrap().now.get_mut(&host) {
        *now -= 1;
    }
    // A client that hangs up in the middle is what some of the tests are about.
    drop(write(stream, &reply, is_over));
}

fn read(stream: &TcpStream) -> Option<Asked> {
    let mut lines = BufReader::new(stream).lines();
    let first = lines.next()?.ok()?;
    let path = first.split(' ').nth(1)?.to_owned();
    let mut fields = BTreeMap::new();
    for line in lines.map_while(Result::ok).take_while(|line| !line.is_empty()) {
        let (name, value) = line.split_once(':')?;
        fields.insert(name.to_ascii_lowercase(), value.trim().to_owned());
    }
    let host = fields.get("host")?.split(':').next()?.to_owned();
    Some(Asked { host, path, fields })
}

fn write(mut stream: &TcpStream, reply: &Reply, is_over: &AtomicBool) -> std::io::Result<()> {
    let long = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 1000000000\r\n\r\n";
    match reply {
        Reply::Whole(status, fields, body) => {
            let length = body.len();
            let mut head = format!(
                "HTTP/1.1 {status} Said\r\nContent-Length: {length}\r\nConnection: close\r\n"
            );
            for (name, value) in fields {
                head.extend([*name, ": ", value, "\r\n"]);
            }
            stream.write_all(head.as_bytes())?;
            stream.write_all(b"\r\n")?;
            stream.write_all(body)
        }
        Reply::Endless => {
            stream.write_all(long.as_bytes())?;
            loop {
                stream.write_all(&[b'x'; 8_192])?;
            }
        }
        Reply::Drip | Reply::Silence => {
            while !is_over.load(Ordering::SeqCst) {
                if matches!(reply, Reply::Drip) {
                    stream.write_all(b"HTTP/1.1 200 OK\r\nContent-Length: 100000\r\n\r\n")?;
                    break;
                }
                thread::sleep(Duration::from_millis(50));
            }
            while !is_over.load(Ordering::SeqCst) {
                stream.write_all(b"x")?;
                thread::sleep(Duration::from_millis(50));
            }
            Ok(())
        }
    }
}
