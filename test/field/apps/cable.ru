# Action Cable on its own, without the rest of Rails: what a generated application does, with Rails' own limits.
require 'logger'
require 'action_cable'

module ApplicationCable
  class Connection < ActionCable::Connection::Base
    def connect
      reject_unauthorized_connection if ENV['CABLE'] == 'unauthorized'
    end
  end
end

class ChatChannel < ActionCable::Channel::Base
end

ActionCable.server.config.tap do |config|
  config.logger = Logger.new(nil)
  config.cable = { 'adapter' => 'async' }
  config.connection_class = -> { ApplicationCable::Connection }
  config.worker_pool_size = 1
  config.disable_request_forgery_protection = ENV['CABLE'] != 'origin'
  config.allowed_request_origins = ['https://shop.example']
end

Thread.new do
  loop do
    sleep 6
    ActionCable.server.restart if ENV['CABLE'] == 'restart'
  end
end

run(lambda do |env|
  env['PATH_INFO'] == '/cable' ? ActionCable.server.call(env) : [404, { 'Content-Type' => 'text/plain' }, ['Not Found']]
end)
